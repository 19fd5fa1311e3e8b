package dev.flowcard.progress;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.plan.PlanVersusActual;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.OperationView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.progress.WallSnapshot.Name;
import dev.flowcard.progress.WallSnapshot.Running;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The operations that run at the work units now. */
@Component
class RunningJobs {
    private final Plant plant;
    private final Products products;
    private final WorkCalendars calendars;

    RunningJobs(Plant plant, Products products, WorkCalendars calendars) {
        this.plant = plant;
        this.products = products;
        this.calendars = calendars;
    }

    List<Running> of(List<OpenRun> runs, List<WorkOrderView> workOrders, Instant now) {
        List<Running> running = new ArrayList<>();
        for (OpenRun run : runs) {
            workOrders.stream()
                    .filter(w -> run.operation().startsWith(w.code() + "."))
                    .forEach(w -> w.operations().stream()
                            .filter(o -> o.code().equals(run.operation()))
                            .forEach(o -> running.add(job(run, w, o, now))));
        }
        running.sort(Comparator.comparing(r -> r.unit().zh()));
        return running;
    }

    private Running job(OpenRun run, WorkOrderView workOrder, OperationView operation, Instant now) {
        CenterFigures.Work work = new CenterFigures.Work(
                workOrder, operation, calendars.of(operation.workCenter(), operation.plannedWorkUnit()));
        PlanVersusActual plan = PlanVersusActual.at(now, work.planned(), operation.good(), work.calendar());
        return new Running(
                plant.workUnitByCode(run.workUnit())
                        .map(u -> new Name(u.name(), u.nameEn()))
                        .orElseGet(() -> new Name(run.workUnit(), null)),
                products.byId(workOrder.product())
                        .map(p -> new Name(p.name(), p.nameEn()))
                        .orElseGet(() -> new Name(workOrder.number(), null)),
                operation.sequence(),
                name(operation.name()),
                workOrder.number(),
                WallReader.plain(operation.good()),
                WallReader.plain(workOrder.target()),
                run.kind(),
                run.paused(),
                WallReader.plain(plan.backlog()),
                plant.workCenter(operation.workCenter()).number());
    }

    private static Name name(Named named) {
        return new Name(named.name(), named.nameEn());
    }
}
