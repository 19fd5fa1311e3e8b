package dev.flowcard.plant;

import dev.flowcard.identity.Audit;
import dev.flowcard.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator sets at work centres and work units, each act with its line in the audit trail. */
@Service
public class PlantDesk {
    private final Plant plant;
    private final Audit audit;

    PlantDesk(Plant plant, Audit audit) {
        this.plant = plant;
        this.audit = audit;
    }

    @Transactional
    public void set(WorkCenter center, WorkRules rules) {
        within("overtimeMinutes", rules.overtimeMinutes(), WorkRules.LONGEST_OVERTIME);
        within("countBeforeEnd", rules.countBeforeEnd(), WorkRules.EARLIEST_COUNT);
        within("reworkRounds", rules.reworkRounds(), WorkRules.MOST_ROUNDS);
        if (!rules.equals(plant.rules(center.id()))) {
            plant.saveRules(center.id(), rules);
            audit.record("work-center.rules", center.number(), rules.toString());
        }
    }

    @Transactional
    public void set(WorkUnit unit, boolean onePieceFlow, OverReport overReport, boolean machineCounter) {
        WorkUnitData data = new WorkUnitData(
                unit.number(), unit.name(), unit.nameEn(), unit.workCenter(), onePieceFlow, overReport, machineCounter);
        plant.saveWorkUnit(data);
        audit.record("work-unit.rules", unit.number(), data.toString());
    }

    private static void within(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "plant.rules.invalid")
                    .field(field, "plant.import.at-most", value, most);
        }
    }
}
