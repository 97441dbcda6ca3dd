import { text, type ProblemKind } from './problem-kind.ts';

/** What keeps the product from starting, or takes the ground from under it: for the operator, who can mend it. */
export const startProblems = {
  'database-unreachable': {
    status: 503,
    title: text('連不到資料庫', 'The database cannot be reached'),
    fix: text(
      '請檢查 DATABASE_URL 的主機與埠號，並確認 PostgreSQL 正在執行。',
      'Check host and port in DATABASE_URL, and that PostgreSQL is running.',
    ),
  },
  'database-refused': {
    status: 503,
    title: text('資料庫拒絕連線', 'The database refuses the connection'),
    fix: text('請檢查 DATABASE_URL 的使用者、密碼與資料庫名稱。', 'Check user, password and database in DATABASE_URL.'),
  },
  'data-folder-unusable': {
    status: 503,
    title: text('資料夾無法使用', 'The data folder cannot be used'),
    fix: text(
      '請確認 PASSBOOK_DATA 是可寫入的資料夾，且磁碟仍有空間。',
      'Make PASSBOOK_DATA a folder that can be written to, with room left on its disk.',
    ),
  },
  'port-in-use': {
    status: 503,
    title: text('埠號已被使用', 'The port is in use'),
    fix: text(
      '請以 PORT 指定另一個埠號，或先停止使用它的程式。',
      'Name another in PORT, or stop the program that uses it.',
    ),
  },
  'postgres-version-mismatch': {
    status: 503,
    title: text('資料庫是另一個 PostgreSQL 版本建立的', 'The database was made by another version of PostgreSQL'),
    fix: text(
      '請用建立它的健康存摺版本啟動，或將資料移到自己的 PostgreSQL 並設定 DATABASE_URL。',
      'Start it with the version of Health Passbook that made it, or move the data to a PostgreSQL of your own and set DATABASE_URL.',
    ),
  },
  'postgres-did-not-start': {
    status: 503,
    title: text('內建的 PostgreSQL 沒有啟動', 'The embedded PostgreSQL did not start'),
    fix: text('原因寫在資料庫旁的 postgres.log。', 'The reason stands in postgres.log beside the database.'),
  },
  'postgres-binaries-missing': {
    status: 503,
    title: text('沒有這個平台的 PostgreSQL', 'There is no PostgreSQL for this platform'),
    fix: text(
      '請重新執行 npm ci，或以 DATABASE_URL 指定自己的 PostgreSQL。',
      'Run npm ci again, or name a PostgreSQL of your own in DATABASE_URL.',
    ),
  },
  'postgres-passwords-unreadable': {
    status: 503,
    title: text('資料庫密碼檔損壞', 'The file of database passwords is damaged'),
    fix: text('請由備份還原 postgres-passwords.json。', 'Put postgres-passwords.json back from its backup.'),
  },
  'system-user-missing': {
    status: 503,
    title: text('沒有可執行 PostgreSQL 的使用者', 'There is no user to run PostgreSQL as'),
    fix: text(
      'PostgreSQL 不能以 root 執行；請建立使用者 postgres，或改用一般使用者啟動。',
      'PostgreSQL does not run as root: create the user postgres, or start as an ordinary user.',
    ),
  },
  'unsafe-durability': {
    status: 503,
    title: text('PostgreSQL 的設定可能遺失資料', 'PostgreSQL is set up in a way that may lose data'),
    fix: text(
      '請將 fsync、full_page_writes 與 synchronous_commit 設為 on。',
      'Set fsync, full_page_writes and synchronous_commit to on.',
    ),
  },
  'migration-ahead': {
    status: 503,
    title: text('資料庫已由較新的程式版本升級', 'A newer version of this program has migrated the database'),
    fix: text(
      '請用較新的健康存摺版本啟動；資料沒有任何更動。',
      'Start the newer version of Health Passbook; nothing was changed.',
    ),
  },
  'schema-mismatch': {
    status: 503,
    title: text('資料庫屬於另一個程式版本', 'The database belongs to another version of this program'),
    fix: text('請停止舊版本的程式，並執行 migrate。', 'Stop programs of older versions and run migrate.'),
  },
  'port-not-permitted': {
    status: 503,
    title: text('不可使用這個埠號', 'This port may not be used'),
    fix: text(
      '小於 1024 的埠號需要管理者權限；請以 PORT 指定 1024 以上的埠號。',
      'Ports below 1024 are for privileged users: name one from 1024 on in PORT.',
    ),
  },
  'master-key-mismatch': {
    status: 503,
    title: text('主金鑰不是這個資料庫的', 'The master key is not the one of this database'),
    fix: text('請由備份還原正確的 master.key。', 'Put the right master.key back from its backup.'),
  },
  'master-key-file-broken': {
    status: 503,
    title: text('主金鑰檔損壞', 'The file of the master key is damaged'),
    fix: text('請由備份還原 master.key。', 'Put master.key back from its backup.'),
  },
  'master-key-file-exposed': {
    status: 503,
    title: text('主金鑰檔可被他人讀取', 'Others can read or write the file of the master key'),
    fix: text('請執行 chmod 600 master.key。', 'Run chmod 600 on master.key.'),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
