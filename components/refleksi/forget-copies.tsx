"use client";
import { useEffect } from "react";
import { dropAllCopies } from "./local-copy";

/** Shown after Keluar: what was typed on this device and is on the server is no longer kept here. */
export function ForgetCopies() {
  useEffect(dropAllCopies, []);
  return null;
}
