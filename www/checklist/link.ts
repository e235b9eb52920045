/** The address as a link that is safe to open, or `null`: only http and https may become links. */
export function safeLink(url: string): string | null {
  try {
    const parsed = new URL(url.trim());
    return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
  } catch {
    return null;
  }
}
