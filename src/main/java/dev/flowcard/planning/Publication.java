package dev.flowcard.planning;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plan.PlanVersion;
import dev.flowcard.plan.PlanVersions;
import dev.flowcard.plan.PlannedOperation;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.plant.WorkUnitId;
import dev.flowcard.production.PlannedTime;
import dev.flowcard.production.PlannedTimes;
import dev.flowcard.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a proposal the plan in force: a new version, all of it or nothing. What has begun meanwhile stays as it is. */
@Service
public class Publication {
    private final ProposalStore store;
    private final PlannedTimes times;
    private final PlanVersions versions;
    private final Plant plant;
    private final CurrentActor actor;
    private final Audit audit;

    Publication(
            ProposalStore store,
            PlannedTimes times,
            PlanVersions versions,
            Plant plant,
            CurrentActor actor,
            Audit audit) {
        this.store = store;
        this.times = times;
        this.versions = versions;
        this.plant = plant;
        this.actor = actor;
        this.audit = audit;
    }

    /** @param proposal null: the newest that was not published yet */
    @Transactional
    public Proposal publish(@Nullable Long proposal) {
        Proposal chosen = (proposal == null ? store.latest() : store.find(proposal))
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "proposal-not-found",
                        "planning.proposal-not-found",
                        proposal == null ? "-" : proposal.toString()));
        if (chosen.state() == Proposal.State.PUBLISHED) {
            return chosen;
        }
        List<PlannedTime> wanted =
                Placed.of(store.slots(chosen.id())).stream().map(this::time).toList();
        if (wanted.isEmpty() || chosen.state() == Proposal.State.RUNNING) {
            throw Problem.of(HttpStatus.CONFLICT, "not-ready", "planning.not-ready");
        }
        PlanVersion version = versions.publish(actor.name(), chosen.name().isEmpty() ? "schedule" : chosen.name());
        List<PlannedOperation> changed = versions.changed(times.take(wanted));
        versions.add(version, changed);
        if (!store.published(chosen.id(), version.number())) {
            throw Problem.of(HttpStatus.CONFLICT, "conflict", "shared.problem.conflict");
        }
        audit.record("publish-plan", String.valueOf(version.number()), changed.size() + " operations");
        return store.find(chosen.id()).orElseThrow();
    }

    private PlannedTime time(Placed placed) {
        Slot first = placed.first();
        return new PlannedTime(
                first.workOrder(),
                first.sequence(),
                first.workUnit() == null ? null : unit(first.workUnit()),
                first.start(),
                placed.finish(),
                placed.split(this::unit));
    }

    private @Nullable WorkUnitId unit(String number) {
        return plant.findWorkUnit(number).map(WorkUnit::id).orElse(null);
    }
}
