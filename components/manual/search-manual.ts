import { isValidElement, type ReactNode } from "react";
import { fold } from "@/lib/shared/fold";
import type { ManualSection } from "./manual-section";

export const LONGEST_SEARCH = 60;

/** Reads `?busca=`. Anything odd counts as absent. */
export function readManualSearch(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.slice(0, LONGEST_SEARCH).replace(/\p{C}/gu, "").trim() : "";
}

/** The words of a text with markup. */
export function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(textOf).join(" ");
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : "";
}

/** «E-mail» is found as «email». */
const comparable = (text: string) => fold(text).replaceAll("-", "");

/** «Boletos» finds «boleto»: a plural's last letter does not count. */
const wordsOf = (search: string) =>
  comparable(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));

const textOfSection = ({ title, intro, steps = [], topics = [] }: ManualSection) =>
  comparable(
    [
      title,
      textOf(intro),
      ...steps.map(({ text }) => textOf(text)),
      ...topics.flatMap((topic) => [topic.title, textOf(topic.text)]),
    ].join(" "),
  );

const holdsAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** The sections that hold every word of the search, whatever its accents and case; first those with it in their title. */
export function searchManual(sections: readonly ManualSection[], search: string): ManualSection[] {
  const words = wordsOf(search);
  const found = sections.filter((section) => holdsAll(textOfSection(section), words));
  const inTitle = ({ title }: ManualSection) => Number(holdsAll(comparable(title), words));
  return found.sort((a, b) => inTitle(b) - inTitle(a));
}
