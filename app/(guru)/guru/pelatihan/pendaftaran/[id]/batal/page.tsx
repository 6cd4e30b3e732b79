import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WithdrawEnrolmentForm } from "@/components/pelatihan/enrolment-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadOwnEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";
import { mayWithdraw } from "@/lib/pelatihan/pendaftaran/rules";

export const metadata: Metadata = { title: "Batalkan pendaftaran" };

export default async function BatalPendaftaranPage({ params }: PageProps<"/guru/pelatihan/pendaftaran/[id]/batal">) {
  const { enrolment, session } = await loadOwnEnrolment((await params).id);
  const detail = `/guru/pelatihan/pendaftaran/${enrolment.id}`;
  if (!mayWithdraw(enrolment, session.now)) redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title="Batalkan pendaftaran?"
        kicker={enrolment.judul}
        back={{ href: detail, label: enrolment.judul }}
      />
      <Card pad="roomy">
        <p className="mb-5">
          {enrolment.status === "diterima"
            ? "Kursi Anda langsung diberikan kepada guru yang paling lama menunggu. Bila berubah pikiran, Anda mulai lagi dari awal."
            : "Pendaftaran ini berakhir. Bila berubah pikiran, Anda mulai lagi dari awal selama pendaftaran dibuka."}
        </p>
        <WithdrawEnrolmentForm id={enrolment.id} versi={enrolment.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}
