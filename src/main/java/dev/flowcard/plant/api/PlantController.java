package dev.flowcard.plant.api;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where work is done. */
@RestController
class PlantController {
    private final Plant plant;

    PlantController(Plant plant) {
        this.plant = plant;
    }

    /** A machine or bench; {@code code} with its check character. */
    record WorkUnitJson(
            String number,
            String name,
            @Nullable String nameEn,
            String code,
            String workCenter,
            boolean onePieceFlow,
            String overReport) {}

    /** Machines or benches that stand in for each other. */
    record WorkCenterJson(
            String number, String name, @Nullable String nameEn, String code) {
        static WorkCenterJson of(WorkCenter center) {
            return new WorkCenterJson(center.number(), center.name(), center.nameEn(), Codes.printable(center.code()));
        }
    }

    @GetMapping("/api/v1/work-units")
    @PreAuthorize("isAuthenticated() and !hasRole('TERMINAL')")
    PageAnswer<WorkUnitJson> workUnits(PageRequestParams page) {
        return PageAnswer.slice(
                plant.workUnits().stream()
                        .sorted(Comparator.comparing(WorkUnit::number, String.CASE_INSENSITIVE_ORDER))
                        .map(this::json)
                        .toList(),
                page);
    }

    @GetMapping("/api/v1/work-centers")
    @PreAuthorize("isAuthenticated() and !hasRole('TERMINAL')")
    PageAnswer<WorkCenterJson> workCenters(PageRequestParams page) {
        return PageAnswer.slice(
                plant.workCenters().stream()
                        .sorted(Comparator.comparing(WorkCenter::number, String.CASE_INSENSITIVE_ORDER))
                        .map(WorkCenterJson::of)
                        .toList(),
                page);
    }

    private WorkUnitJson json(WorkUnit unit) {
        return new WorkUnitJson(
                unit.number(),
                unit.name(),
                unit.nameEn(),
                Codes.printable(unit.code()),
                plant.workCenter(unit.workCenter()).number(),
                unit.onePieceFlow(),
                unit.overReport().name());
    }
}
