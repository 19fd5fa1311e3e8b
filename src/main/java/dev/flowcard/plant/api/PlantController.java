package dev.flowcard.plant.api;

import dev.flowcard.plant.Plant;
import dev.flowcard.plant.PlantDesk;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkRules;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.Problem;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where work is done. */
@RestController
class PlantController {
    private final Plant plant;
    private final PlantDesk desk;

    PlantController(Plant plant, PlantDesk desk) {
        this.plant = plant;
        this.desk = desk;
    }

    /** A machine or bench; {@code code} with its check character. */
    record WorkUnitJson(
            String number,
            String name,
            @Nullable String nameEn,
            String code,
            String workCenter,
            boolean onePieceFlow,
            String overReport,
            boolean machineCounter) {}

    /** Machines or benches that stand in for each other. */
    record WorkCenterJson(
            String number, String name, @Nullable String nameEn, String code, WorkRules rules) {}

    @GetMapping("/api/v1/work-units")
    @PreAuthorize("isAuthenticated() and !hasAnyRole('TERMINAL','WALL')")
    PageAnswer<WorkUnitJson> workUnits(PageRequestParams page) {
        return PageAnswer.slice(
                plant.workUnits().stream()
                        .sorted(Comparator.comparing(WorkUnit::number, String.CASE_INSENSITIVE_ORDER))
                        .map(this::json)
                        .toList(),
                page);
    }

    @GetMapping("/api/v1/work-centers")
    @PreAuthorize("isAuthenticated() and !hasAnyRole('TERMINAL','WALL')")
    PageAnswer<WorkCenterJson> workCenters(PageRequestParams page) {
        return PageAnswer.slice(
                plant.workCenters().stream()
                        .sorted(Comparator.comparing(WorkCenter::number, String.CASE_INSENSITIVE_ORDER))
                        .map(this::json)
                        .toList(),
                page);
    }

    /** Sets how work is reported at a work centre. */
    @PutMapping("/api/v1/work-centers/{number}/rules")
    @PreAuthorize("hasRole('ADMIN')")
    WorkCenterJson rules(@PathVariable String number, @RequestBody RulesBody body) {
        WorkCenter center = plant.findWorkCenter(number)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "work-center-not-found", "plant.work-center-not-found", number));
        desk.set(center, body.over(plant.rules(center.id())));
        return json(center);
    }

    private WorkCenterJson json(WorkCenter center) {
        return new WorkCenterJson(
                center.number(),
                center.name(),
                center.nameEn(),
                Codes.printable(center.code()),
                plant.rules(center.id()));
    }

    private WorkUnitJson json(WorkUnit unit) {
        return new WorkUnitJson(
                unit.number(),
                unit.name(),
                unit.nameEn(),
                Codes.printable(unit.code()),
                plant.workCenter(unit.workCenter()).number(),
                unit.onePieceFlow(),
                unit.overReport().name(),
                unit.machineCounter());
    }
}
