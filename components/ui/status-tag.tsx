import type { ReactNode } from "react";

const tones = {
  neutral: "bg-paper-soft text-ink",
  info: "bg-info-tint text-brand-strong",
  success: "bg-success-tint text-success-ink",
  warning: "bg-warning-tint text-ink",
  danger: "bg-danger-tint text-danger-ink",
} as const;

export type Tone = keyof typeof tones;

export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded border border-transparent px-2 py-0.5 font-semibold ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
