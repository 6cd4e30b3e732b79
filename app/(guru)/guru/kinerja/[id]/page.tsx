import type { Metadata } from "next";
import { PlanOutcome } from "@/components/kinerja/plan-outcome";
import { PlanTasks } from "@/components/kinerja/plan-tasks";
import { loadOwnPlan } from "@/lib/kinerja/rencana/loaders";

export const metadata: Metadata = { title: "Rencana kinerja" };

export default async function RencanaSayaPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]">) {
  const [loaded, { pesan, bagian }] = await Promise.all([loadOwnPlan((await params).id), searchParams]);
  return loaded.canWrite ? <PlanTasks {...loaded} pesan={pesan} saved={bagian} /> : <PlanOutcome {...loaded} />;
}
