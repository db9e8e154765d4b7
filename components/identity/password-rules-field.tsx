"use client";

import { useEffect, useRef, useState } from "react";
import { PasswordField } from "@/components/ui/password-field";
import {
  checkPassword,
  type PasswordFault,
  type PasswordOwner,
  passwordRules,
} from "@/lib/identity/password-rules";
import { passwordRuleText } from "@/lib/identity/texts";
import type { FieldErrors } from "@/lib/shared/form-state";

type Props = { person: PasswordOwner; errors: FieldErrors };

const ANNOUNCE_AFTER_MS = 800;

/** How many rules are kept, said once typing pauses: a list that changes with each key would flood a screen reader. */
function useAnnouncement(typed: string, broken: readonly PasswordFault[]) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (typed === "") return;
    const missing = broken.map((rule) => passwordRuleText[rule].toLowerCase()).join("; ");
    const text = missing ? `Falta: ${missing}.` : "A senha atende a todas as regras.";
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, broken]);
  return said;
}

function Rule({ rule, state }: { rule: PasswordFault; state: "kept" | "broken" | "unknown" }) {
  const sign = { kept: "✓", broken: "✗", unknown: "•" }[state];
  const word = { kept: " (atendida)", broken: " (falta)", unknown: "" }[state];
  return (
    <li className={`flex ${state === "kept" ? "text-success-ink" : "text-ink"}`}>
      <span aria-hidden="true" className="w-6 shrink-0">
        {sign}
      </span>
      <span>
        {passwordRuleText[rule]}
        <span className="sr-only">{word}</span>
      </span>
    </li>
  );
}

/** Senha and Confirmar Senha with each rule and its state while typing; without a script, the rules are a plain list. */
export function PasswordRulesField({ person, errors }: Props) {
  const [typed, setTyped] = useState("");
  const broken = useBroken(typed, person);
  const said = useAnnouncement(typed, broken);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A refused form comes back with its passwords emptied; the rules must not speak of the old one.
    const form = box.current?.closest("form");
    const clear = () => setTyped("");
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  }, []);
  return (
    <div ref={box}>
      <PasswordField
        name="senha"
        label="Senha"
        required
        autoComplete="new-password"
        error={errors.senha}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="font-semibold">Sua senha deve:</p>
      <ul className="mt-1 mb-5 space-y-1">
        {passwordRules.map((rule) => (
          <Rule
            key={rule}
            rule={rule}
            state={typed === "" ? "unknown" : broken.includes(rule) ? "broken" : "kept"}
          />
        ))}
        <li className="flex">
          <span aria-hidden="true" className="w-6 shrink-0">
            •
          </span>
          Não ser uma senha comum, como «Senha123» (conferimos ao enviar)
        </li>
      </ul>
      <p role="status" className="sr-only">
        {said}
      </p>
      <PasswordField
        name="confirmarSenha"
        label="Confirmar Senha"
        required
        autoComplete="new-password"
        error={errors.confirmarSenha}
      />
    </div>
  );
}

/** The same array while the answer is the same, so that the announcement's timer is not begun anew. */
function useBroken(typed: string, person: PasswordOwner): readonly PasswordFault[] {
  const held = useRef<readonly PasswordFault[]>([]);
  const broken = typed === "" ? [] : checkPassword(typed, person);
  if (broken.join() !== held.current.join()) held.current = broken;
  return held.current;
}
