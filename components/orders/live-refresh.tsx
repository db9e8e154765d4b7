"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { watchVersion } from "./watch-version";

type Props = {
  /** The address that answers the page's version. */
  path: string;
  /** The version that the page was made from. */
  version: string;
  /** What is said, politely, once the page has been made anew. */
  text: string;
};

/** Keeps an open page true: makes it anew when its version changes, and says so. Without a script the page just stays. */
export function LiveRefresh({ path, version, text }: Props) {
  const router = useRouter();
  const [first] = useState(version);

  useEffect(
    () => watchVersion({ path, version, onChange: () => router.refresh(), sight: document }),
    [path, version, router],
  );

  return (
    <div role="status">
      {version !== first && (
        <p
          key={version}
          className="my-4 rounded border-l-4 border-info bg-info-tint p-4 font-semibold text-ink"
        >
          {text}
        </p>
      )}
    </div>
  );
}
