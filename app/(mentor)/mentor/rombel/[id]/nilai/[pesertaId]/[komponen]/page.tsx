import { cx } from "class-variance-authority";
import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ReportFrame } from "@/components/plpg/report-file";
import { ReportStateTag } from "@/components/plpg/report-state-tag";
import { ScoreArithmetic } from "@/components/plpg/score-arithmetic";
import { ScoreForm, TakeBackForm, ZeroForm } from "@/components/plpg/score-forms";
import { ScoreStateTag } from "@/components/plpg/score-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterLinks } from "@/components/ui/filter-links";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { REPORT_LABELS } from "@/lib/plpg/laporan/labels";
import { factsOf, maySayNothingCame } from "@/lib/plpg/laporan/rules";
import { COMPONENT_LABELS, GRADING_LABELS, SCORE_MESSAGES, SCORE_WORDS, ZERO_LABELS } from "@/lib/plpg/nilai/labels";
import { loadGrading } from "@/lib/plpg/nilai/loaders";
import { COMPONENTS, formatScore } from "@/lib/plpg/nilai/rules";

export const metadata: Metadata = { title: GRADING_LABELS.title };

export default async function NilaiKomponenPage({
  params,
  searchParams,
}: PageProps<"/mentor/rombel/[id]/nilai/[pesertaId]/[komponen]">) {
  const [loaded, { pesan }] = await Promise.all([
    params.then(({ id, pesertaId, komponen }) => loadGrading(id, pesertaId, komponen)),
    searchParams,
  ]);
  const { session, sheet, komponen, nomor, report, component, aspects, next, count, canWrite } = loaded;
  const page = `/mentor/rombel/${sheet.rombelId}/nilai`;
  const angka = sheet.scores[komponen];
  const one = { id: sheet.id, komponen, versi: component?.versi ?? 0 };
  const file = report?.berkas ?? null;
  // A report is scored by what was read; everything else can be scored at any time.
  const canScore = canWrite && (report ? file !== null : komponen !== "proses" || aspects.length > 0);
  const canZero =
    canWrite && (!report || maySayNothingCame(factsOf(sheet.participant, report), session.now).ok) && !component?.nihil;
  return (
    <Page width="wide">
      <PageHeader
        title={sheet.nama}
        kicker={`${sheet.rombel} · ${COMPONENT_LABELS[komponen]}`}
        back={{ href: `${page}/${sheet.id}`, label: "Semua komponen" }}
        aside={
          <div className="flex flex-wrap items-center gap-3">
            <span className="text-sm text-ink-2">
              {count.graded} dari {count.all} sudah dinilai
            </span>
            {next ? (
              <ButtonLink
                href={`${page}/${next}/${komponen}`}
                variant="quiet"
                iconAfter={<ChevronRight size={20} aria-hidden="true" />}
              >
                {GRADING_LABELS.next}
              </ButtonLink>
            ) : null}
          </div>
        }
      >
        <ScoreStateTag sheet={sheet} />
        {report ? <ReportStateTag report={report} now={session.now} /> : null}
      </PageHeader>
      <FilterLinks
        label="Komponen"
        links={COMPONENTS.map((each) => ({
          href: `${page}/${sheet.id}/${each}`,
          label: COMPONENT_LABELS[each],
          isCurrent: each === komponen,
        }))}
      />
      <PageMessage messages={SCORE_MESSAGES} pesan={pesan} />
      <div className={cx("grid items-start gap-4", file && "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]")}>
        {file ? <ReportFrame file={file} zone={sheet.zona} /> : null}
        <div className="grid gap-4">
          {report?.deskripsi ? (
            <Card>
              <Disclosure label="Deskripsi laporan">
                <p className="break-words whitespace-pre-line">{report.deskripsi}</p>
              </Disclosure>
            </Card>
          ) : null}
          {report && !file && angka === null ? (
            <Notice tone="wait" title="Laporan belum diunggah">
              <p>{SCORE_WORDS.noReport}</p>
              {canZero && report.canExtend ? (
                <p>
                  <PageLink
                    href={`/mentor/rombel/${sheet.rombelId}/laporan/${nomor}/perpanjangan/${sheet.id}`}
                    className="link inline-flex min-h-tap items-center"
                  >
                    {REPORT_LABELS.extend}
                  </PageLink>
                </p>
              ) : null}
            </Notice>
          ) : null}
          {canWrite && komponen === "proses" && aspects.length === 0 ? (
            <Notice tone="wait" title="Belum ada rubrik">
              <p>{SCORE_WORDS.noRubric}</p>
            </Notice>
          ) : null}
          {component?.nihil ? (
            <Notice tone="bad" title={ZERO_LABELS[komponen]}>
              <p>{component.alasan}</p>
            </Notice>
          ) : null}
          {canScore ? (
            <Card>
              <ScoreForm
                key={`${sheet.id}/${komponen}`}
                {...one}
                akunId={session.akunId}
                kunci={newFormKey()}
                component={component}
                berkasId={file?.id}
                scores={sheet.scores}
                aspects={aspects}
                hasNext={next !== null}
              />
            </Card>
          ) : (
            <>
              {canWrite ? null : (
                <Notice title={angka === null ? "Belum dinilai" : `Nilai ${formatScore(angka)}`}>
                  <p>{sheet.status === "final" ? SCORE_WORDS.isFinal : SCORE_WORDS.notActive}</p>
                </Notice>
              )}
              <ScoreArithmetic scores={sheet.scores} />
            </>
          )}
          {canZero ? (
            <Card title={ZERO_LABELS[komponen]}>
              <ZeroForm {...one} kunci={newFormKey()} />
            </Card>
          ) : null}
          {canWrite && angka !== null ? (
            <Card title={GRADING_LABELS.take}>
              <TakeBackForm {...one} kunci={newFormKey()} />
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
