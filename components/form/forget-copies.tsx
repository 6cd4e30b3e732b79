"use client";
import { useEffect } from "react";
import { dropAllCopies, dropCopy } from "./local-copy";

/** After Keluar nothing typed stays on the device; after Simpan (`name`) not the copy of the form that was saved. */
export function ForgetCopies({ name }: { name?: string }) {
  useEffect(() => {
    if (name) dropCopy(name);
    else dropAllCopies();
  }, [name]);
  return null;
}
