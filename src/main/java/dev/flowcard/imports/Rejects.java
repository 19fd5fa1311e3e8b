package dev.flowcard.imports;

import dev.flowcard.shared.imports.ImportReject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was refused, in the order of the file. Beyond a thousand they are only counted: nobody corrects more at once. */
final class Rejects {
    static final int LISTED = 1_000;

    private final List<ImportReject> listed = new ArrayList<>();
    private int total;

    void add(ImportReject reject) {
        total++;
        if (listed.size() < LISTED) {
            listed.add(reject);
        }
    }

    int total() {
        return total;
    }

    boolean none() {
        return total == 0;
    }

    List<ImportReject> listed() {
        return listed.stream()
                .sorted(Comparator.comparingInt(ImportReject::row))
                .toList();
    }
}
