import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LocalCopy } from "./local-copy";
import { TAKEN } from "./use-submission";
import { WordKeeper } from "./word-keeper";

/** As much of a browser as a form with one longer text and one tick needs. */
class FakeArea {
  private text: string;
  form: EventTarget | null = null;
  constructor(
    readonly name: string,
    readonly defaultValue: string,
  ) {
    this.text = defaultValue;
  }
  get value() {
    return this.text;
  }
  set value(text: string) {
    this.text = text;
  }
  dispatchEvent(event: Event) {
    return this.form?.dispatchEvent(new Event(event.type)) ?? true;
  }
}
class FakeTick {
  readonly type = "checkbox";
  readonly checked = true;
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}
}
class FakeSelect {}

const store = new Map<string, string>();

beforeEach(() => {
  store.clear();
  vi.stubGlobal("HTMLTextAreaElement", FakeArea);
  vi.stubGlobal("HTMLInputElement", FakeTick);
  vi.stubGlobal("HTMLSelectElement", FakeSelect);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
});

type Page = Record<"stored" | "dasar" | "name" | "typed", string>;

/** A page with the form on it: what the server gave, and which version of it. */
function open({ stored = "", dasar = "1", name = "siti/nilai/1", typed }: Partial<Page> = {}) {
  const area = new FakeArea("umpanBalik", stored);
  area.value = typed ?? stored;
  const tick = new FakeTick("peserta", "budi");
  const form = Object.assign(new EventTarget(), { elements: [area, tick] });
  area.form = form;
  const onRestored = vi.fn();
  const onFound = vi.fn<(copy: LocalCopy) => void>();
  const keeper = new WordKeeper({
    ...{ form: form as unknown as HTMLFormElement, name, dasar },
    ...{ onRestored, onFound },
  });
  const tell = (what: string) => form.dispatchEvent(new Event(what));
  const type = (text: string) => {
    area.value = text;
    tell("input");
  };
  return { area, keeper, onRestored, onFound, tell, type };
}

describe("longer texts outlive the page", () => {
  it("come back where the server still holds what they were written on", () => {
    open().type("Bagian pembahasan sudah runtut");
    const { area, onRestored, onFound } = open();
    expect(area.value).toBe("Bagian pembahasan sudah runtut");
    expect(onRestored).toHaveBeenCalledOnce();
    expect(onFound).not.toHaveBeenCalled();
  });

  it("hold the text alone: neither ticks nor anybody's name", () => {
    open().type("Bagian pembahasan sudah runtut");
    expect([...store]).toEqual([
      ["draf-siti/nilai/1", JSON.stringify({ dasar: "1", fields: { umpanBalik: "Bagian pembahasan sudah runtut" } })],
    ]);
  });

  it("are offered and put nowhere once the server holds something else", () => {
    open().type("Bagian pembahasan sudah runtut");
    const { area, keeper, onFound } = open({ stored: "Dari perangkat lain", dasar: "2" });
    expect(area.value).toBe("Dari perangkat lain");
    const [[copy]] = onFound.mock.calls as [[LocalCopy]];
    keeper.bringBack(copy);
    expect(area.value).toBe("Bagian pembahasan sudah runtut");
  });

  it("never cover what was typed before the page was ready", () => {
    open().type("Bagian pembahasan sudah runtut");
    const { area, onFound } = open({ typed: "Baru" });
    expect(area.value).toBe("Baru");
    expect(onFound).toHaveBeenCalledOnce();
  });

  it("are kept as well when they were typed before the page was ready", () => {
    open({ typed: "Bagian pembahasan" });
    expect(open().area.value).toBe("Bagian pembahasan");
  });

  it("are nobody else's on the same device", () => {
    open().type("Bagian pembahasan sudah runtut");
    const { area, onFound } = open({ name: "andi/nilai/1" });
    expect([area.value, onFound.mock.calls.length]).toEqual(["", 0]);
  });
});

describe("the copy goes", () => {
  it("once the server has the words", () => {
    const { type, tell } = open();
    type("Bagian pembahasan sudah runtut");
    tell("submit");
    tell(TAKEN);
    expect(store.size).toBe(0);
  });

  it("when the reader wants what is stored", () => {
    open().type("Bagian pembahasan sudah runtut");
    open({ dasar: "2" }).keeper.forget();
    expect(store.size).toBe(0);
  });

  it("when the words are taken back by hand", () => {
    const { type } = open({ stored: "Lama" });
    type("Lama sekali");
    type("Lama");
    expect(store.size).toBe(0);
  });

  it("when the page comes with these very words", () => {
    open().type("Bagian pembahasan sudah runtut");
    open({ stored: "Bagian  pembahasan sudah runtut", dasar: "2" });
    expect(store.size).toBe(0);
  });
});

describe("a sending that nobody answered", () => {
  it("leaves words that are offered, not put in: they may have arrived", () => {
    const { type, tell } = open();
    type("Selamat pagi");
    tell("submit");
    const { area, onFound } = open();
    expect(area.value).toBe("");
    expect(onFound).toHaveBeenCalledOnce();
  });

  it("and was refused leaves words that come back", () => {
    const { type, tell, keeper } = open();
    type("Selamat pagi");
    tell("submit");
    keeper.keep();
    expect(open().area.value).toBe("Selamat pagi");
  });
});
