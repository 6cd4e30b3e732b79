import { ChevronRight, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import type { SchoolSearch } from "@/lib/akun/pendaftaran/loaders";
import type { School } from "@/lib/akun/pendaftaran/queries";
import { TOO_LONG_DAYS } from "@/lib/kernel/waiting";

/** One line that tells schools of the same name apart. */
export function schoolLine({ jenjang, kota, npsn }: Pick<School, "jenjang" | "kota" | "npsn">): string {
  return `${jenjang} · ${kota} · NPSN ${npsn}`;
}

const withQuery = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`;

/**
 * Searches a school by name or NPSN: a plain GET form, the answer rendered by the server. `path` is the page itself,
 * `chosenPath` the page that a school leads to (with `?sekolah=NPSN`).
 */
export function SchoolSearchPanel({
  search,
  path,
  chosenPath,
}: {
  search: SchoolSearch;
  path: string;
  chosenPath: string;
}) {
  return (
    <div className="grid gap-5">
      <search>
        <form action={path} method="get" className="grid gap-3">
          <Field
            id="cari-sekolah"
            label="Nama sekolah atau NPSN"
            hint="Misalnya SDN Menteng, atau 20100001. Boleh ditambah nama kotanya."
            error={search.problem === "pendek" ? "Tuliskan paling sedikit 3 huruf atau angka." : undefined}
          >
            {(control) => (
              <TextInput {...control} type="search" name="cari" defaultValue={search.cari} maxLength={80} required />
            )}
          </Field>
          <Button type="submit" icon={<Search size={20} aria-hidden="true" />} className="justify-self-start">
            Cari sekolah
          </Button>
        </form>
      </search>
      <SchoolResults search={search} path={path} chosenPath={chosenPath} />
    </div>
  );
}

function SchoolResults({ search, path, chosenPath }: { search: SchoolSearch; path: string; chosenPath: string }) {
  const { cari, hal, total, pages, schools, problem } = search;
  if (problem === "sering") {
    return (
      <Notice tone="wait" title="Terlalu banyak pencarian dari jaringan ini">
        <p>Tunggu beberapa menit, lalu cari lagi.</p>
      </Notice>
    );
  }
  if (problem !== null || cari === "") return null;
  if (schools.length === 0) {
    return (
      <Notice tone="info" title={`Tidak ada sekolah yang cocok dengan “${cari}”`} live="status">
        <p>
          Periksa ejaannya, pakai lebih sedikit kata, atau cari dengan NPSN. Sekolah yang belum ada di sini didaftarkan
          oleh Dinas Pendidikan.
        </p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="hasil-cari" className="grid gap-3">
      <h2 id="hasil-cari" className="text-lg">
        {total} sekolah ditemukan. Pilih sekolah Anda.
      </h2>
      <ul className="grid gap-2">
        {schools.map((school) => (
          <li
            key={school.npsn}
            className="group relative flex items-center gap-3 rounded-field border-[1.5px] border-line-strong bg-paper p-3.5 hover:border-brand hover:bg-brand-soft"
          >
            <div className="grid min-w-0 flex-1 justify-items-start gap-0.5">
              <PageLink
                href={withQuery(chosenPath, { sekolah: school.npsn })}
                className="font-bold text-brand after:absolute after:inset-0 after:rounded-field"
              >
                {school.nama}
              </PageLink>
              <span className="text-sm text-ink-2">{schoolLine(school)}</span>
              {school.hasPrincipal ? null : <Tag tone="wait">Jabatan kepala sekolah kosong</Tag>}
            </div>
            <ChevronRight size={22} aria-hidden="true" className="shrink-0 text-brand" />
          </li>
        ))}
      </ul>
      <Pagination
        page={hal}
        pages={pages}
        href={(page) => withQuery(path, { cari, hal: String(page) })}
        label="Halaman hasil pencarian"
      />
    </section>
  );
}

/** Nobody holds the principal's post of this school: whoever registers or waits there must know (DOMAIN §1). */
export function VacantPostNotice({ lead }: { lead?: string }) {
  return (
    <Notice tone="wait" title="Jabatan kepala sekolah di sini sedang kosong">
      <p>
        {lead} Permintaan Anda menunggu sampai Dinas Pendidikan menunjuk kepala sekolah atau Plt. Setelah{" "}
        {TOO_LONG_DAYS} hari permintaan itu juga sampai di meja Dinas.
      </p>
    </Notice>
  );
}

/** The chosen school. */
export function ChosenSchool({ school, label }: { school: School; label: string }) {
  return (
    <div className="grid gap-3">
      <div className="rounded-field border border-brand-line bg-brand-soft px-4 py-3">
        <p className="text-sm text-ink-2">{label}</p>
        <p className="font-bold">{school.nama}</p>
        <p className="text-sm text-ink-2">{schoolLine(school)}</p>
      </div>
      {school.hasPrincipal ? null : <VacantPostNotice lead="Anda tetap dapat melanjutkan." />}
    </div>
  );
}
