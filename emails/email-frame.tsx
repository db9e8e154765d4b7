import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";

export type Sender = { brand: string; appUrl: string };

const ink = { color: "#333333", fontSize: "16px", lineHeight: "24px" };
const soft = { color: "#555555", fontSize: "14px", lineHeight: "20px" };
const button = {
  backgroundColor: "#1351b4",
  borderRadius: "24px",
  color: "#ffffff",
  display: "inline-block",
  fontSize: "16px",
  fontWeight: 600,
  padding: "12px 24px",
};

/** The paper of every message. No pictures and nothing fetched from outside: opening it tells nobody. */
export function EmailFrame(props: Sender & { title: string; preview: string; children: ReactNode }) {
  return (
    <Html lang="pt-BR">
      <Head>
        {/* Our colours have their contrast; a programme that darkens half of them would not keep it. */}
        <meta name="color-scheme" content="light only" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Preview>{props.preview}</Preview>
      <Body style={{ backgroundColor: "#f0f0f0", fontFamily: "Arial, sans-serif", padding: "24px 0" }}>
        <Container style={{ backgroundColor: "#ffffff", borderRadius: "8px", padding: "24px" }}>
          <Text style={soft}>{props.brand}: Serviços Online</Text>
          <Heading as="h1" style={{ color: "#0c326f", fontSize: "22px", lineHeight: "28px" }}>
            {props.title}
          </Heading>
          {props.children}
          <Hr />
          <Text style={soft}>
            Mensagem automática, não responda. O portal fica em {props.appUrl}. Nunca pedimos a sua senha por
            e-mail ou telefone.
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export const Paragraph = ({ children }: { children: ReactNode }) => <Text style={ink}>{children}</Text>;

/** A button among others, each as wide as its words: several in a row stand under each other. */
export const Choice = ({ href, children }: { href: string; children: ReactNode }) => (
  <Text style={{ margin: "12px 0" }}>
    <Button href={href} style={button}>
      {children}
    </Button>
  </Text>
);

export const ActionLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <>
    <Button href={href} style={button}>
      {children}
    </Button>
    <Text style={{ ...soft, wordBreak: "break-all" }}>Se o botão não abrir, copie este endereço: {href}</Text>
  </>
);

/** A part of a longer message. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Heading as="h2" style={{ color: "#0c326f", fontSize: "18px", lineHeight: "24px", margin: "24px 0 0" }}>
      {title}
    </Heading>
    {children}
  </>
);

/** What a value is, and the value, one under the other: a narrow screen has no room for columns. */
export const Detail = ({ term, children }: { term: string; children: ReactNode }) => (
  <Text style={{ ...ink, margin: "12px 0" }}>
    <span style={{ color: "#555555", fontSize: "14px" }}>{term}</span>
    <br />
    {children}
  </Text>
);

export const Bullets = ({ children }: { children: ReactNode }) => (
  <ul style={{ ...ink, margin: "12px 0", paddingLeft: "24px" }}>{children}</ul>
);

/** A link within the text; as plain text its address stands beside it. */
export const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} style={{ color: "#1351b4", textDecoration: "underline" }}>
    {children}
  </Link>
);

export const Code = ({ children }: { children: string }) => (
  <Text
    style={{ color: "#071d41", fontSize: "32px", fontWeight: 700, letterSpacing: "6px", lineHeight: "40px" }}
  >
    {children}
  </Text>
);
