import { redirect } from "next/navigation";
import { completionPath } from "@/lib/orders/completion";
import { loadCompletion } from "./load-completion";

/** Where the customer left off, on this device or on another. */
export default async function Page({ params }: PageProps<"/pedidos/[numero]/concluir">) {
  const { number, completion } = await loadCompletion((await params).numero);
  redirect(completionPath(number, completion.current));
}
