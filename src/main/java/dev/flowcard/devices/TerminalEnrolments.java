package dev.flowcard.devices;

import dev.flowcard.identity.TerminalEnrolment;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes terminals ready when a token for one is asked for; an unknown work unit is made, in a work centre of its own name. */
@Component
class TerminalEnrolments implements TerminalEnrolment {
    private final Terminals terminals;
    private final Plant plant;

    TerminalEnrolments(Terminals terminals, Plant plant) {
        this.terminals = terminals;
        this.plant = plant;
    }

    @Override
    @Transactional
    public String enrol(String terminal, @Nullable String workUnit) {
        String code = workUnit == null
                ? null
                : plant.findWorkUnit(workUnit).orElseGet(() -> create(workUnit)).code();
        return terminals.enrol(terminal, code).number();
    }

    private WorkUnit create(String workUnit) {
        return plant.saveWorkUnit(new WorkUnitData(
                workUnit, workUnit, null, plant.ensureWorkCenter(workUnit).id(), false, OverReport.WARN, false));
    }
}
