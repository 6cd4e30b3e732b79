import type { Metadata } from "next";
import { OwnOutcome } from "@/components/refleksi/own-outcome";
import { OwnTasks } from "@/components/refleksi/own-tasks";
import { loadOwnReflection } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Refleksi" };

export default async function RefleksiSayaPage({ params, searchParams }: PageProps<"/guru/refleksi/[id]">) {
  const [loaded, { pesan, kompetensi }] = await Promise.all([loadOwnReflection((await params).id), searchParams]);
  return loaded.canWrite ? <OwnTasks {...loaded} pesan={pesan} saved={kompetensi} /> : <OwnOutcome {...loaded} />;
}
