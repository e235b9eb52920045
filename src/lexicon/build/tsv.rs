//! Reads a table: comments, a header, rows sorted by their first column.

use std::path::{Path, PathBuf};

/// One table of `data/`.
pub(crate) struct Tsv {
    path: PathBuf,
    header: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// One row, with what is needed to name it in an error.
pub(crate) struct Row {
    pub(crate) file: PathBuf,
    pub(crate) line: usize,
    header: Vec<String>,
    cells: Vec<String>,
}

impl Tsv {
    /// Reads and checks a file: each row has the header's cells, first cells rise and none stands twice.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut table = Self { path: path.to_path_buf(), header: Vec::new(), rows: Vec::new() };
        for (i, line) in text.lines().enumerate() {
            if line.starts_with("# ") || line == "#" || line.is_empty() {
                continue;
            }
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            if table.header.is_empty() {
                table.header = cells;
            } else {
                table.push(i + 1, cells)?;
            }
        }
        Ok(table)
    }

    fn push(&mut self, line: usize, cells: Vec<String>) -> Result<(), String> {
        let here = format!("{}:{line}", self.path.display());
        if cells.len() > self.header.len() {
            return Err(format!("{here}: {} cells, the header has {}", cells.len(), self.header.len()));
        }
        if let Some(last) = self.rows.last() {
            let (before, now) = (&last.cells[0], &cells[0]);
            if before >= now {
                return Err(format!("{here}: `{now}` after `{before}`: rows are sorted and a form stands once"));
            }
        }
        self.rows.push(Row { file: self.path.clone(), line, header: self.header.clone(), cells });
        Ok(())
    }
}

impl Row {
    /// A cell by the name of its column; empty when the row ends before it.
    pub(crate) fn get(&self, column: &str) -> Result<&str, String> {
        match self.header.iter().position(|h| h == column) {
            Some(i) => Ok(self.cells.get(i).map_or("", String::as_str)),
            None => Err(self.error(&format!("the table has no column `{column}`"))),
        }
    }

    /// The first cell, as the tokens it is written as.
    pub(crate) fn form(&self) -> impl Iterator<Item = &str> {
        self.cells[0].split(' ')
    }

    pub(crate) fn error(&self, what: &str) -> String {
        format!("{}:{}: {what}", self.file.display(), self.line)
    }

    /// A cell that must be a number.
    pub(crate) fn number<T: std::str::FromStr>(&self, column: &str) -> Result<T, String> {
        let cell = self.get(column)?;
        cell.parse().map_err(|_| self.error(&format!("`{cell}` in column `{column}` is not a number")))
    }

    /// A cell that must be one of a list; gives the name in the form of a Rust variant (`as-many-as`: `AsManyAs`).
    pub(crate) fn variant(&self, column: &str, allowed: &[&str]) -> Result<String, String> {
        let cell = self.get(column)?;
        if !allowed.contains(&cell) {
            return Err(self.error(&format!("`{cell}` in column `{column}`: wanted one of {}", allowed.join(", "))));
        }
        Ok(cell.split('-').map(|w| w[..1].to_uppercase() + &w[1..]).collect())
    }
}
