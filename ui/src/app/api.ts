import { proof } from './proof.svelte';

/** A refused request: a code with facts, translated where it is shown. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, unknown> = {},
    readonly status = 0,
  ) {
    super(code);
  }
}

export interface NamedFile {
  name: string;
  sha256: string;
  content: Blob;
}

const PATIENCE = 5000;
/** For files, which may be large. */
const LONG = 330_000;

export const ask = {
  get: <T>(path: string, reason = '') => request<T>('GET', path, undefined, reason),
  post: <T>(path: string, body: unknown = {}) => request<T>('POST', path, body),
  put: <T>(path: string, body: unknown = {}) => request<T>('PUT', path, body),
  delete: <T>(path: string, reason = '') => request<T>('DELETE', path, undefined, reason),
  /** Downloads a file; for personal data, with a reason. The timeout allows for a large file. */
  file: async (path: string, reason: string): Promise<Blob> => (await reached('GET', path, because(reason), null, LONG)).blob(),
  /** Downloads a file under the name that the server gives it, with its SHA-256. */
  named: async (path: string, reason: string): Promise<NamedFile> => {
    const answer = await reached('GET', path, because(reason), null, LONG);
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { name, sha256: answer.headers.get('x-sha256') ?? '', content: await answer.blob() };
  },
  /** Uploads a file unchanged; it is refused if it has changed since it was chosen. */
  send: async <T>(path: string, file: File, reason = ''): Promise<T> => {
    const content = await file.arrayBuffer().catch(() => {
      throw new Refusal('file-changed');
    });
    return dispatch<T>('POST', path, { 'Content-Type': 'application/octet-stream', ...because(reason) }, content, LONG);
  },
};

function because(reason: string): Record<string, string> {
  return reason ? { 'X-Reason': encodeURIComponent(reason) } : {};
}

function request<T>(method: string, path: string, body?: unknown, reason = ''): Promise<T> {
  const headers = { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...because(reason) };
  return dispatch<T>(method, path, headers, body === undefined ? null : JSON.stringify(body));
}

async function dispatch<T>(method: string, path: string, headers: Record<string, string>, body: BodyInit | null, patience = PATIENCE): Promise<T> {
  return (await answered(await reached(method, path, headers, body, patience))) as T;
}

async function reached(method: string, path: string, headers: Record<string, string>, body: BodyInit | null, patience: number): Promise<Response> {
  const init: RequestInit = { method, headers: { Accept: 'application/json', ...headers }, body, signal: AbortSignal.timeout(patience) };
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new Refusal(method === 'GET' ? 'unreachable' : 'unanswered');
  });
  if (response.ok) return response;
  const refused = refusal(await answered(response), response.status);
  if (refused.code === 'proof-needed' && (await proof.ask())) return reached(method, path, headers, body, patience);
  throw refused;
}

async function answered(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(answer: unknown, status: number): Refusal {
  if (answer && typeof answer === 'object' && 'code' in answer && typeof answer.code === 'string') {
    const facts = 'facts' in answer && answer.facts ? answer.facts : {};
    return new Refusal(answer.code, facts as Record<string, unknown>, status);
  }
  return new Refusal('odd-answer', { status }, status);
}
