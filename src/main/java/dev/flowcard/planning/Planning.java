package dev.flowcard.planning;

import dev.flowcard.identity.CurrentActor;
import dev.flowcard.plan.scheduling.Cost;
import dev.flowcard.plan.scheduling.Schedule;
import dev.flowcard.plan.scheduling.Scheduler;
import dev.flowcard.plan.scheduling.ShopProblem;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.Problem;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Makes proposals. The search runs in the background, one after the other, outside any transaction; the best so far is kept
 * as it is found, so that it can be looked at, and a search that is cancelled leaves it there.
 */
@Service
public class Planning {
    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    private final DemandReader shop;
    private final ProposalStore store;
    private final Effects effects;
    private final Chances chances;
    private final Plant plant;
    private final CurrentActor actor;
    private final Clock clock;
    private final ExecutorService searcher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("scheduling").daemon().factory());
    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();

    Planning(
            DemandReader shop,
            ProposalStore store,
            Effects effects,
            Chances chances,
            Plant plant,
            CurrentActor actor,
            Clock clock) {
        this.shop = shop;
        this.store = store;
        this.effects = effects;
        this.chances = chances;
        this.plant = plant;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whatASearchLeftBehind() {
        store.endAllRunning();
    }

    /** Looks for a schedule for at most so long, and answers at once. */
    public Proposal schedule(String name, Scenario scenario, Duration limit) {
        long id = store.add(name, actor.name(), clock.instant(), scenario);
        running.put(id, searcher.submit(() -> search(id, scenario, limit)));
        return get(id);
    }

    /** Puts one operation elsewhere and lets the others make room for it; an answer of the moment, without a search. */
    public Proposal move(Scenario.Move move) {
        if (plant.findWorkUnit(move.workUnit()).isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("workUnit", "planning.work-unit-unknown", move.workUnit());
        }
        ShopState now = shop.read();
        if (now.locks().contains(new LockedOperation(move.workOrder(), move.sequence()))) {
            throw Problem.of(HttpStatus.CONFLICT, "locked", "planning.lock.moved", move.workOrder(), move.sequence());
        }
        return byHand(now, Scenario.moving(move));
    }

    /** Plans one operation in two parts and lets the others make room for them. */
    public Proposal split(Scenario.Split split) {
        ShopState now = shop.read();
        return byHand(now, Scenario.splitting(Splitting.of(now, split, plant)));
    }

    /** Plans an operation that is in two parts in one again. */
    public Proposal join(String workOrder, int sequence) {
        ShopState now = shop.read();
        return byHand(now, Scenario.splitting(Splitting.undone(now, workOrder, sequence)));
    }

    private Proposal byHand(ShopState now, Scenario scenario) {
        ShopModel model = ShopModel.of(now, scenario);
        ShopProblem problem = model.problem();
        Schedule schedule = Scheduler.inOrder(problem, model.order());
        long id = store.add("", actor.name(), clock.instant(), scenario);
        store.better(id, model.answer(problem, schedule, before(model, problem)), 0);
        store.end(id, Proposal.State.DONE, 0);
        return get(id);
    }

    private void search(long id, Scenario scenario, Duration limit) {
        long begin = System.nanoTime();
        Proposal.State end = Proposal.State.FAILED;
        try {
            ShopModel model = ShopModel.of(shop.read(), scenario);
            ShopProblem problem = model.problem();
            Cost before = before(model, problem);
            Pace pace = new Pace();
            Schedule best = Scheduler.best().schedule(problem, limit, better -> {
                if (pace.due()) {
                    keep(id, model.answer(problem, better, before), begin);
                }
            });
            keep(id, model.answer(problem, best, before), begin);
            end = Thread.interrupted() ? Proposal.State.CANCELLED : Proposal.State.DONE;
        } catch (RuntimeException fault) {
            LOG.error("Proposal {} failed", id, fault);
        } finally {
            store.end(id, end, seconds(begin));
            running.remove(id);
        }
    }

    /** What the same work costs in the order of the plan in force. */
    private static Cost before(ShopModel model, ShopProblem problem) {
        return problem.cost(Scheduler.inOrder(problem, model.order()));
    }

    private void keep(long id, ProposalStore.Answer answer, long begin) {
        boolean stopped = Thread.interrupted(); // a connection is not asked for by a thread that is to stop
        store.better(id, answer, seconds(begin));
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int seconds(long begin) {
        return (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    /** The first answer at once, later ones not more often than each second. */
    private static final class Pace {
        private static final long PAUSE = Duration.ofSeconds(1).toNanos();
        private long last = System.nanoTime() - PAUSE;

        synchronized boolean due() {
            boolean due = System.nanoTime() - last >= PAUSE;
            last = due ? System.nanoTime() : last;
            return due;
        }
    }

    /** Stops a search; what it has found so far stays. */
    public Proposal cancel(long id) {
        get(id);
        Future<?> search = running.get(id);
        if (search != null && search.cancel(true)) {
            store.end(id, Proposal.State.CANCELLED, get(id).seconds());
        }
        return get(id);
    }

    public Proposal get(long id) {
        return store.find(id)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "proposal-not-found", "planning.proposal-not-found", String.valueOf(id)));
    }

    public List<Proposal> page(long offset, int size) {
        return store.page(offset, size);
    }

    public long count() {
        return store.count();
    }

    public List<Slot> slots(long id) {
        return store.slots(id);
    }

    public List<Effect> effects(long id) {
        return effects.of(store.slots(id));
    }

    /** What the estimates would be by a proposal, by order number; nothing while it is still searched for. */
    public Map<String, Chance> chances(long id) {
        Proposal proposal = get(id);
        return proposal.state() == Proposal.State.RUNNING ? Map.of() : chances.of(proposal.scenario(), store.slots(id));
    }

    @PreDestroy
    void stop() {
        searcher.shutdownNow();
    }
}
