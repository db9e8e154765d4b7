import type { ReactNode } from "react";

const kinds = {
  info: { box: "border-info bg-info-tint", icon: "ℹ" },
  success: { box: "border-success bg-success-tint", icon: "✓" },
  warning: { box: "border-warning bg-warning-tint", icon: "⚠" },
  danger: { box: "border-danger-ink bg-danger-tint", icon: "⚠" },
} as const;

type Props = { kind: keyof typeof kinds; title?: string | undefined; children: ReactNode };

/** A word of the portal to the person, announced politely when it appears. */
export function Message({ kind, title, children }: Props) {
  const { box, icon } = kinds[kind];
  return (
    <div role="status" className={`my-4 flex gap-3 rounded border-l-4 p-4 text-ink ${box}`}>
      <span aria-hidden="true">{icon}</span>
      <div>
        {title && <p className="font-semibold">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
