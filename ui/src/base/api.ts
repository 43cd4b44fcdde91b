/** A request that was not done: a code with facts, put into words where it is shown. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, unknown> = {},
    readonly status = 0,
  ) {
    super(code);
  }
}

const PATIENCE = 10_000;

export const ask = {
  get: <T>(path: string, reason = '') => request<T>('GET', path, undefined, reason),
  post: <T>(path: string, body: unknown = {}) => request<T>('POST', path, body),
  put: <T>(path: string, body: unknown = {}) => request<T>('PUT', path, body),
  delete: <T>(path: string) => request<T>('DELETE', path),
};

async function request<T>(method: string, path: string, body?: unknown, reason = ''): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (reason) headers['X-Reason'] = encodeURIComponent(reason);
  const init: RequestInit = { method, headers, signal: AbortSignal.timeout(PATIENCE) };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new Refusal('unreachable');
  });
  const answer = await answered(response);
  if (response.ok) return answer as T;
  throw refusal(answer, response.status);
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
