import type { ReactNode } from "react";
import { Icon } from "./icon";

const kinds = {
  info: { box: "border-info bg-info-tint", icon: "info", iconColor: "text-info" },
  success: { box: "border-success-ink bg-success-tint", icon: "success", iconColor: "text-success-ink" },
  warning: { box: "border-warning bg-warning-tint", icon: "alert", iconColor: "text-ink" },
  danger: { box: "border-danger-ink bg-danger-tint", icon: "alert", iconColor: "text-danger-ink" },
} as const;

type Props = { kind: keyof typeof kinds; title?: string | undefined; children: ReactNode };

/** A word of the portal to the person, announced politely when it appears. */
export function Message({ kind, title, children }: Props) {
  const { box, icon, iconColor } = kinds[kind];
  return (
    <div role="status" className={`my-4 flex gap-3 rounded border-l-4 p-4 text-ink [&_a]:text-ink ${box}`}>
      <span className={iconColor}>
        <Icon name={icon} />
      </span>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
