package dev.flowcard.imports;

import java.util.List;

/**
 * A row of the file.
 *
 * @param number as a spreadsheet counts, from 1
 */
record RawRow(int number, List<RawCell> cells) {
    static final RawCell EMPTY = new RawCell.Text("");

    boolean blank() {
        return cells.stream().allMatch(RawCell::blank);
    }

    RawCell cell(int index) {
        return index < cells.size() ? cells.get(index) : EMPTY;
    }

    /** How many cells there are up to the last one that is not empty. */
    int used() {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).blank()) {
            used--;
        }
        return used;
    }
}
