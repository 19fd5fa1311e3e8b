package dev.flowcard.plant;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportFormat.COUNT;
import static dev.flowcard.shared.imports.ImportFormat.FLAG;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the work units' file that set how work is reported at their work centre. */
final class WorkRulesColumns {
    static final List<ImportColumn> COLUMNS = List.of(
            optional("labour_split", WORD),
            optional("count_demanded", FLAG),
            optional("fast_asked", FLAG),
            optional("scrap_open", FLAG),
            optional("count_on_arrival", FLAG),
            optional("several_people", FLAG),
            optional("overtime_minutes", COUNT),
            optional("count_before_end", COUNT),
            optional("charge_share", WORD),
            optional("rework_rounds", COUNT));

    private final Plant plant;
    private final Map<WorkCenterId, WorkRules> said = new HashMap<>();

    WorkRulesColumns(Plant plant) {
        this.plant = plant;
    }

    /** Sets what the row says; another row for the same work centre must not say otherwise. */
    void take(ImportRow row, WorkCenterId center) {
        if (COLUMNS.stream().noneMatch(c -> row.has(c.name()))) {
            return;
        }
        WorkRules before = said.getOrDefault(center, plant.rules(center));
        WorkRules rules = rules(row, before);
        if (said.containsKey(center) && !rules.equals(before)) {
            row.reject("work_center", "plant.import.rules-differ", row.text("work_center"));
        } else if (!row.rejected()) {
            said.put(center, rules);
            plant.saveRules(center, rules);
        }
    }

    private static WorkRules rules(ImportRow row, WorkRules before) {
        return new WorkRules(
                word(row, "labour_split", before.labourSplit(), LabourSplit.values()),
                flag(row, "count_demanded", before.countDemanded()),
                flag(row, "fast_asked", before.fastAsked()),
                flag(row, "scrap_open", before.scrapOpen()),
                flag(row, "count_on_arrival", before.countOnArrival()),
                flag(row, "several_people", before.severalPeople()),
                count(row, "overtime_minutes", before.overtimeMinutes(), WorkRules.LONGEST_OVERTIME),
                count(row, "count_before_end", before.countBeforeEnd(), WorkRules.EARLIEST_COUNT),
                word(row, "charge_share", before.chargeShare(), ChargeShare.values()),
                count(row, "rework_rounds", before.reworkRounds(), WorkRules.MOST_ROUNDS));
    }

    private static boolean flag(ImportRow row, String column, boolean before) {
        return row.has(column) ? row.flag(column) : before;
    }

    private static int count(ImportRow row, String column, int before, int most) {
        int value = row.has(column) ? row.count(column) : before;
        if (value > most) {
            row.reject(column, "plant.import.at-most", value, most);
        }
        return value;
    }

    private static <E extends Enum<E>> E word(ImportRow row, String column, E before, E[] all) {
        @Nullable String word = row.textOrNull(column);
        if (word == null) {
            return before;
        }
        return Arrays.stream(all).filter(e -> e.name().equals(word)).findFirst().orElseGet(() -> {
            String known = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
            row.reject(column, "plant.import.word", word, known);
            return before;
        });
    }
}
