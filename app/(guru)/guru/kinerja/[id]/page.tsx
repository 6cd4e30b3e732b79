import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { PlanOutcome } from "@/components/kinerja/plan-outcome";
import { PlanTasks } from "@/components/kinerja/plan-tasks";
import { TaskCards } from "@/components/kinerja/task-cards";
import { loadOwnPlan } from "@/lib/kinerja/rencana/loaders";
import { TASK_MESSAGES } from "@/lib/kinerja/tugas/labels";
import { loadTaskCards } from "@/lib/kinerja/tugas/loaders";

export const metadata: Metadata = { title: "Rencana kinerja" };

export default async function RencanaSayaPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]">) {
  const [loaded, { pesan, bagian, dokumen }] = await Promise.all([loadOwnPlan((await params).id), searchParams]);
  if (loaded.canWrite) return <PlanTasks {...loaded} pesan={pesan} saved={bagian} />;
  const { plan, now } = loaded;
  const tasks = await loadTaskCards(plan, now);
  return (
    <PlanOutcome {...loaded} message={tasks ? <PageMessage messages={TASK_MESSAGES} pesan={pesan} /> : null}>
      {typeof dokumen === "string" ? <ForgetCopies name={`tugas/${plan.id}/${dokumen}`} /> : null}
      {tasks ? <TaskCards id={plan.id} tasks={tasks} /> : null}
    </PlanOutcome>
  );
}
