package dev.flowcard.plan;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportRow;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the work centres that the rows of a file name, and makes those that are named for the first time. */
@Component
public class WorkCenterResolver {
    private final Plant plant;

    WorkCenterResolver(Plant plant) {
        this.plant = plant;
    }

    /** @param known what was found before in the same file */
    public Optional<WorkCenterId> resolve(Map<String, WorkCenterId> known, ImportRow row, String column) {
        String reference = row.text(column);
        WorkCenterId before = known.get(reference);
        if (before != null) {
            return Optional.of(before);
        }
        try {
            WorkCenter center = plant.findWorkCenter(reference).orElseGet(() -> plant.ensureWorkCenter(reference));
            known.put(reference, center.id());
            return Optional.of(center.id());
        } catch (Problem e) {
            row.reject(column, e.messageKey(), e.args());
            return Optional.empty();
        }
    }
}
