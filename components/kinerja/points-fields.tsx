"use client";
import { Minus, Plus } from "lucide-react";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { useField, useThisForm } from "@/components/form/form-context";
import { typeInto } from "@/components/form/local-copy";
import { Card } from "@/components/ui/card";
import { FieldError, fieldFrame } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";
import { Meter } from "@/components/ui/meter";
import { Tag } from "@/components/ui/tag";
import {
  fieldName,
  LEAST_POINTS,
  MANY_POINTS,
  pointsOf,
  QUANTITY_MAX,
  totalPoints,
  waysToClose,
} from "@/lib/kinerja/rencana/rules";
import { PlanNote } from "./plan-note";

type Row = {
  id: string;
  /** The row's place in the catalogue, which names its field. */
  index: number;
  judul: string;
  petunjuk: string;
  poin: number;
  satuan: string | null;
  bukti: string | null;
  kuantitas: number;
  catatan: string;
};

/** What stands in a field as a number; what is no number counts for nothing until the server says so. */
const amountIn = (text: string | undefined) => (/^\d{1,2}$/.test(text?.trim() ?? "") ? Number(text) : 0);

/**
 * The RHK with their quantities and the meter that follows each key (look/guru-rhk). Without JavaScript the fields are plain and the
 * meter shows what is stored.
 */
export function PointsFields({ rows }: { rows: readonly Row[] }) {
  const { values } = useThisForm();
  const [amounts, setAmounts] = useState<Record<string, number>>(() =>
    Object.fromEntries(
      rows.map(({ index, kuantitas }) => {
        const name = fieldName("kuantitas", index);
        return [name, values ? amountIn(values[name]) : kuantitas];
      }),
    ),
  );
  const amountOf = ({ index }: Row) => amounts[fieldName("kuantitas", index)] ?? 0;
  const taken = rows.map((row) => ({ ...row, kuantitas: amountOf(row) }));
  return (
    <div
      className="grid gap-4"
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement)
          setAmounts((all) => ({ ...all, [target.name]: amountIn(target.value) }));
      }}
    >
      <PointsMeter rows={taken} />
      {taken.map((row) => (
        <QuantityField key={row.id} row={row} />
      ))}
    </div>
  );
}

const WORDS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"];
const inWords = (count: number) => WORDS[count] ?? String(count);

/** "Tambah dua pelatihan (Menjadi peserta Pelatihan Mandiri) sudah cukup." */
function closingWords(rows: readonly Row[], missing: number): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return waysToClose(missing, rows).map((way) => {
    const parts = way.map(({ id, tambah }) => {
      const row = byId.get(id);
      return `${inWords(tambah)} ${row?.satuan ?? ""} (${row?.judul ?? ""})`;
    });
    return `Tambah ${parts.join(" dan ")}.`;
  });
}

function PointsMeter({ rows }: { rows: readonly Row[] }) {
  const { total, missing, isEnough, isMany } = pointsOf(rows);
  const [first, ...others] = closingWords(rows, missing);
  const state = isEnough ? (isMany ? `lebih dari ${MANY_POINTS} poin` : "cukup") : `kurang ${missing} poin`;
  return (
    <>
      <Card className="sticky top-2 z-10">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p>
            <span className="text-title font-extrabold tabular-nums">{total}</span>{" "}
            <span className="text-ink-2">dari {LEAST_POINTS} poin</span>
          </p>
          <Tag tone={isEnough && !isMany ? "good" : "wait"}>{state}</Tag>
        </div>
        <div className="mt-2">
          <Meter
            value={total}
            max={Math.max(LEAST_POINTS * 1.25, total)}
            goal={LEAST_POINTS}
            label={`${total} poin; paling sedikit ${LEAST_POINTS}`}
            tone={isEnough ? "good" : "brand"}
          />
        </div>
        <p className="mt-2 text-sm text-ink-2" aria-live="polite">
          {isMany
            ? `Lebih dari ${MANY_POINTS} poin boleh, tetapi berat dijalankan. Pastikan waktunya cukup.`
            : isEnough
              ? "Jumlah poin sudah cukup."
              : first}
        </p>
      </Card>
      {others.length > 0 ? (
        <div className="text-sm text-ink-2">
          <p className="font-bold">Cara lain menutup kekurangan</p>
          <ul className="grid list-disc gap-0.5 pl-5">
            {others.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function QuantityField({ row }: { row: Row }) {
  const { index, judul, petunjuk, poin, satuan, bukti, kuantitas, catatan } = row;
  const { id, error, control, typed, registration } = useField(fieldName("kuantitas", index));
  const input = useRef<HTMLInputElement>(null);
  const isLive = useIsLive();
  const [stored] = useState(kuantitas);
  const step = (by: number) => {
    const next = Math.min(QUANTITY_MAX, Math.max(0, amountIn(input.current?.value) + by));
    if (input.current) typeInto(input.current, String(next));
  };
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 flex-1 basis-44 text-lg">{judul}</h2>
        <Tag tone={kuantitas > 0 ? "calm" : "plain"}>{totalPoints([{ poin, kuantitas }])} poin</Tag>
      </div>
      {petunjuk ? <p className="mt-1 text-ink-2">{petunjuk}</p> : null}
      <p className="mt-1 text-sm text-ink-2">Bukti: {bukti}</p>
      <div className={`${fieldFrame(error)} mt-3`}>
        {error ? <FieldError id={id}>{error}</FieldError> : null}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <label htmlFor={id}>
            <span className="sr-only">{judul}, jumlah. </span>
            {poin} poin per {satuan}
          </label>
          <span className="flex items-center gap-2">
            {isLive ? (
              <StepButton label={`Kurangi ${judul}`} onClick={() => step(-1)} disabled={kuantitas === 0}>
                <Minus size={20} aria-hidden="true" />
              </StepButton>
            ) : null}
            <span className="w-16">
              <TextInput
                {...control}
                {...registration}
                ref={input}
                inputMode="numeric"
                autoComplete="off"
                maxLength={2}
                className="text-center font-bold tabular-nums"
                defaultValue={typed ?? stored}
              />
            </span>
            {isLive ? (
              <StepButton label={`Tambah ${judul}`} onClick={() => step(1)} disabled={kuantitas >= QUANTITY_MAX}>
                <Plus size={20} aria-hidden="true" />
              </StepButton>
            ) : null}
          </span>
        </div>
        <PlanNote>{catatan}</PlanNote>
      </div>
    </Card>
  );
}

/** A square button of the fields' height; it stays focusable at its end so that the focus is not lost. */
function StepButton({ label, disabled, ...rest }: ComponentProps<"button"> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled || undefined}
      className="grid size-12 place-items-center rounded-field border-[1.5px] border-brand bg-paper text-brand hover:bg-brand-soft aria-disabled:border-line-strong aria-disabled:text-ink-2"
      {...rest}
    />
  );
}

/** The buttons appear once they can do something. */
function useIsLive() {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return isLive;
}
