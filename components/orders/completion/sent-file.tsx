import { Message } from "@/components/ui/message";

type Props = { href: string; name: string; size: number };

const kilobytes = (size: number) => `${Math.max(1, Math.round(size / 1024)).toLocaleString("pt-BR")} KB`;

/** A file that was sent, to be looked at again. */
export const FileLink = ({ href, name, size }: Props) => (
  <>
    <a href={href} className="break-all">
      {name}
    </a>{" "}
    ({kilobytes(size)})
  </>
);

export const SentFile = (file: Props) => (
  <Message kind="success" title="Arquivo recebido">
    <FileLink {...file} />
  </Message>
);
