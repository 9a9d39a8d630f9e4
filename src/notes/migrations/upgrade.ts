// What a migration is given: the database and the one transaction that may change its shape.

/** Runs inside the version change; must await nothing but requests of `tx`, or the transaction closes under it. */
export type Upgrade = (db: IDBDatabase, tx: IDBTransaction) => void;
