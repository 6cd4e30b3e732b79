import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { EnrolmentFilters, EnrolmentSearch } from "@/components/pelatihan/enrolment-list";
import { OfficeEnrolments } from "@/components/pelatihan/enrolment-office-list";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadQueue } from "@/lib/pelatihan/pendaftaran/loaders";
import { OFFICE_GROUPS } from "@/lib/pelatihan/pendaftaran/rules";
import { addressOf } from "@/lib/pelatihan/pendaftaran/schema";

export const metadata: Metadata = { title: "Pendaftaran pelatihan" };

const PATH = "/p2kptk2/pendaftaran";

export default async function AntreanPendaftaranPage({ searchParams }: PageProps<"/p2kptk2/pendaftaran">) {
  const loaded = await loadQueue(await searchParams);
  const { enrolments, total, cari, hal, group, pelatihanId, sekolahId, choices, pages, counts, session } = loaded;
  const status = group ?? "semua";
  const query = { cari, pelatihan: pelatihanId, sekolah: sekolahId };
  return (
    <Page width="wide">
      <PageHeader title="Pendaftaran pelatihan" kicker={session.tempat}>
        <p>Pendaftaran yang sudah disetujui kepala sekolah, untuk semua pelatihan unit ini.</p>
      </PageHeader>
      <EnrolmentFilters path={PATH} query={query} groups={OFFICE_GROUPS} counts={counts} group={group} />
      <EnrolmentSearch path={PATH} cari={cari} hidden={{ status }}>
        <Choices id="pelatihan" label="Pelatihan" chosen={pelatihanId} options={choices.trainings} />
        <Choices id="sekolah" label="Sekolah" chosen={sekolahId} options={choices.schools} />
      </EnrolmentSearch>
      <OfficeEnrolments
        enrolments={enrolments}
        group={group}
        kunci={newFormKey()}
        now={session.now}
        zone={session.zona}
        isFiltered={cari !== "" || pelatihanId !== null || sekolahId !== null}
        withTraining
      />
      <Pagination page={hal} pages={pages} href={(page) => addressOf(PATH, { ...query, status, hal: page })} />
      {total > 0 ? <ExportLinks href="/api/ekspor/pendaftaran" query={{ ...query, status }} /> : null}
    </Page>
  );
}

function Choices({
  id,
  label,
  chosen,
  options,
}: {
  id: string;
  label: string;
  chosen: string | null;
  options: readonly { id: string; nama: string }[];
}) {
  return (
    <Field id={`pilih-${id}`} label={label} className="min-w-0 basis-full sm:basis-52">
      {(control) => (
        <Select {...control} name={id} defaultValue={chosen ?? ""}>
          <option value="">Semua</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.nama}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
