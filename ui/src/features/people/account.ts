/** A row of the live view people_accounts. */
export interface Account {
  id: string;
  name: string;
  full_name: string;
  role: string;
  language: string;
  disabled: boolean;
  created: number;
}

export const ROLES = ['viewer', 'dispatcher', 'supervisor', 'administrator'];
