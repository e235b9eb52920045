/** IndexedDB as promises: the little of it that is needed. */

/** What a request gives. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens a database of plain stores. `gone` is told when it has closed and is to be opened again. */
export async function openStores(name: string, stores: readonly string[], gone: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store);
  };
  const db = await answer(request);
  // A later version in another tab wants to change the stores: stand aside.
  db.onversionchange = () => {
    db.close();
    gone();
  };
  db.onclose = gone;
  return db;
}

/** One store within a transaction. */
export class Store<K extends IDBValidKey, V> {
  constructor(private readonly store: IDBObjectStore) {}

  get(key: K): Promise<V | undefined> {
    return answer(this.store.get(key));
  }

  getAll(range: IDBKeyRange): Promise<V[]> {
    return answer(this.store.getAll(range));
  }

  put(value: V, key: K): Promise<unknown> {
    return answer(this.store.put(value, key));
  }

  delete(key: K): Promise<unknown> {
    return answer(this.store.delete(key));
  }
}

/** Resolves when what was asked of a transaction is kept. */
export function doneOf(tx: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = tx.onerror = () => reject(tx.error);
  });
  // Who waits for it is told; where a request has failed before, nobody does.
  done.catch(() => undefined);
  return done;
}
