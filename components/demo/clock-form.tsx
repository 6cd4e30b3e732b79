"use client";
import { FormField } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { betulkanJam, geserJam } from "@/lib/demo/actions";

export function ClockForm({ kunci }: { kunci: string }) {
  return (
    <PlainForm action={geserJam} kunci={kunci} submit="Geser jam">
      <FormField
        name="hari"
        label="Berapa hari"
        hint="Angka negatif memundurkan jam. Misalnya 14 untuk dua minggu ke depan."
        inputMode="text"
      />
    </PlainForm>
  );
}

export function ClockReset({ kunci }: { kunci: string }) {
  return <PlainForm action={betulkanJam} kunci={kunci} submit="Betulkan jam" submitVariant="quiet" />;
}
