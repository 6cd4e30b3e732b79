import type { Metadata } from "next";
import { NoticeList } from "@/components/notifikasi/notice-list";
import { newFormKey } from "@/lib/kernel/form-key";
import { NOTICE_LABELS } from "@/lib/notifikasi/labels";
import { loadNotices } from "@/lib/notifikasi/loaders";

export const metadata: Metadata = { title: NOTICE_LABELS.title };

export default async function NotifikasiPage({ searchParams }: PageProps<"/akun/notifikasi">) {
  const { hal } = await searchParams;
  const page = Math.max(1, Math.min(1000, Number(hal) || 1));
  return <NoticeList {...(await loadNotices(page))} page={page} kunci={newFormKey()} />;
}
