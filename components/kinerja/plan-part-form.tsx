import { Autosave } from "@/components/form/autosave";
import { FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Zone } from "@/lib/kernel/time";
import type { ItemKind } from "@/lib/kinerja/katalog/rules";
import type { Scheme } from "@/lib/kinerja/periode/rules";
import { simpanBagianRencana, simpanPraktik } from "@/lib/kinerja/rencana/actions";
import { PART_SLUGS } from "@/lib/kinerja/rencana/labels";
import { fieldName, GOAL_MAX, kindIn, type PlanPart, ROW_TEXT_MAX } from "@/lib/kinerja/rencana/rules";
import { PlanNote } from "./plan-note";
import { PlanPartButtons } from "./plan-part-buttons";
import { PointsFields } from "./points-fields";
import { TickedWords } from "./ticked-words";

type Choice = {
  id: string;
  index: number;
  judul: string;
  petunjuk: string;
  poin: number;
  satuan: string | null;
  bukti: string | null;
  kuantitas: number;
  keterangan: string;
  catatan: string;
};
type Indicator = { id: string; judul: string; keterangan: string; fokus: readonly string[] };
type Plan = {
  id: string;
  skema: Scheme;
  indikatorId: string | null;
  tujuanKompetensi: string;
  catatanIndikator: string;
  catatanTujuan: string;
};

/** One part of a plan, filled in over several sittings: it saves itself, and the buttons do it without JavaScript. */
export function PlanPartForm({
  plan,
  bagian,
  choices,
  indicators,
  dasar,
  kunci,
  zone,
}: {
  plan: Plan;
  bagian: PlanPart;
  choices: readonly Choice[];
  indicators: readonly Indicator[];
  dasar: string;
  kunci: string;
  zone: Zone;
}) {
  const { id, skema } = plan;
  const kind = kindIn(bagian, skema);
  const action = bagian === "praktik" ? simpanPraktik : simpanBagianRencana;
  return (
    <PlainForm action={action} kunci={kunci}>
      <FormHidden name="id" value={id} />
      {bagian === "praktik" ? null : <FormHidden name="bagian" value={bagian} />}
      <Autosave
        action={action}
        dasar={dasar}
        name={`${id}/${bagian}`}
        page={`/guru/kinerja/${id}/${PART_SLUGS[skema][bagian]}`}
        zone={zone}
      />
      {kind === null ? (
        <Head plan={plan} bagian={bagian} indicators={indicators} />
      ) : (
        <Rows kind={kind} choices={choices} />
      )}
      <PlanPartButtons />
    </PlainForm>
  );
}

function Head({ plan, bagian, indicators }: { plan: Plan; bagian: PlanPart; indicators: readonly Indicator[] }) {
  if (bagian === "praktik") {
    return (
      <>
        <PlanNote>{plan.catatanIndikator}</PlanNote>
        <FormRadio
          name="indikatorId"
          label="Indikator praktik kinerja"
          hint={`Pilih satu dari ${indicators.length} indikator. Setelah rencana disetujui, pilihan ini tetap.`}
          options={indicators.map((indicator) => ({
            value: indicator.id,
            label: indicator.judul,
            note: indicator.keterangan,
          }))}
          defaultValue={plan.indikatorId ?? undefined}
        />
        <Disclosure label="Yang diamati pada setiap indikator">
          <dl className="grid gap-4">
            {indicators.map(({ id, judul, fokus }) => (
              <div key={id}>
                <dt className="font-bold">{judul}</dt>
                <dd>
                  <ul className="grid list-disc gap-1 pl-5">
                    {fokus.map((pernyataan) => (
                      <li key={pernyataan}>{pernyataan}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </>
    );
  }
  return (
    <Card>
      <FormTextArea
        name="tujuan"
        label="Tujuan pengembangan kompetensi"
        hint="Kompetensi apa yang ingin Anda kembangkan, dengan cara apa, dan apa yang akan berubah bagi murid?"
        rows={6}
        maxLength={GOAL_MAX}
        defaultValue={plan.tujuanKompetensi}
      />
      <PlanNote>{plan.catatanTujuan}</PlanNote>
    </Card>
  );
}

function Rows({ kind, choices }: { kind: ItemKind; choices: readonly Choice[] }) {
  if (kind === "rhk") return <PointsFields rows={choices} />;
  if (kind === "perilaku") {
    return choices.map(({ id, index, judul, petunjuk, keterangan, catatan }) => (
      <Card key={id}>
        <div className="grid gap-3">
          <FormTextArea
            name={fieldName("keterangan", index)}
            label={judul}
            hint={petunjuk}
            maxLength={ROW_TEXT_MAX}
            defaultValue={keterangan}
          />
          <PlanNote>{catatan}</PlanNote>
        </div>
      </Card>
    ));
  }
  return choices.map(({ id, index, judul, petunjuk, kuantitas, keterangan, catatan }) => (
    <TickedWords
      key={id}
      index={index}
      label={judul}
      note={petunjuk}
      isTicked={kuantitas > 0}
      words={kind === "tugas_tambahan" ? keterangan : null}
    >
      <PlanNote>{catatan}</PlanNote>
    </TickedWords>
  ));
}
