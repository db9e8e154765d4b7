type Props = { title: string; lead?: string | undefined };

export function PageHeading({ title, lead }: Props) {
  return (
    <div className="mb-6">
      <h1>{title}</h1>
      {lead && <p className="mt-2 max-w-prose text-lg">{lead}</p>}
    </div>
  );
}
