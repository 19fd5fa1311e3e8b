package dev.flowcard.plant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work centres and work units. A few hundred, so all of them are kept at hand; other nodes see a change within seconds. */
@Service
public class Plant {
    private static final String ALL = "all";

    private final PlantStore store;
    private final WorkRulesStore ruleStore;
    private final LoadingCache<String, PlantMap> map =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> loaded());

    Plant(PlantStore store, WorkRulesStore ruleStore) {
        this.store = store;
        this.ruleStore = ruleStore;
    }

    private PlantMap loaded() {
        return PlantMap.of(store.workCenters(), store.workUnits(), ruleStore.all());
    }

    private PlantMap map() {
        return map.get(ALL);
    }

    public List<WorkCenter> workCenters() {
        return map().centers();
    }

    public List<WorkUnit> workUnits() {
        return map().units();
    }

    /** A work centre is never deleted, so its id always finds it. */
    public WorkCenter workCenter(WorkCenterId id) {
        return java.util.Objects.requireNonNullElseGet(
                map().centersById().get(id), () -> fresh().centersById().get(id));
    }

    /** How work is reported there: as it was set, else the defaults. */
    public WorkRules rules(WorkCenterId center) {
        return map().rules().getOrDefault(center, WorkRules.DEFAULT);
    }

    public WorkUnit workUnit(WorkUnitId id) {
        return java.util.Objects.requireNonNullElseGet(
                map().unitsById().get(id), () -> fresh().unitsById().get(id));
    }

    private PlantMap fresh() {
        map.invalidateAll();
        return map();
    }

    /** @param code without check character */
    public Optional<WorkUnit> workUnitByCode(String code) {
        return Optional.ofNullable(map().unitsByCode().get(code));
    }

    /** By exact number, or by code with or without check character. */
    public Optional<WorkUnit> findWorkUnit(String numberOrCode) {
        WorkUnit byNumber = map().unitsByNumber().get(numberOrCode.strip().toUpperCase(Locale.ROOT));
        return byNumber != null ? Optional.of(byNumber) : workUnitByCode(Codes.withoutCheck(numberOrCode));
    }

    /** By exact number or by code. */
    public Optional<WorkCenter> findWorkCenter(String numberOrCode) {
        String key = numberOrCode.strip().toUpperCase(Locale.ROOT);
        return map().centers().stream()
                .filter(c -> c.number().toUpperCase(Locale.ROOT).equals(key)
                        || c.code().equals(Codes.withoutCheck(numberOrCode)))
                .findFirst();
    }

    /** The work centre of that number, made with its number as its name where it is first named. */
    @Transactional
    public WorkCenter ensureWorkCenter(String number) {
        return store.workCenter(number).orElseGet(() -> saveWorkCenter(number, number, null));
    }

    @Transactional
    public WorkCenter saveWorkCenter(String number, String name, @Nullable String nameEn) {
        String code = store.workCenter(number).map(WorkCenter::code).orElseGet(() -> store.newCode(
                        "work_center", "C", number)
                .orElseThrow(() -> taken("work_center", number)));
        store.saveWorkCenter(number, code, name, nameEn);
        AfterCommit.run(map::invalidateAll);
        return store.workCenter(number).orElseThrow();
    }

    /** Adds a work unit, or changes the one of that number. Its code never changes. */
    @Transactional
    public WorkUnit saveWorkUnit(WorkUnitData data) {
        String code = store.workUnit(data.number()).map(WorkUnit::code).orElseGet(() -> store.newCode(
                        "work_unit", "U", data.number())
                .orElseThrow(() -> taken("work_unit", data.number())));
        store.saveWorkUnit(code, data);
        AfterCommit.run(map::invalidateAll);
        return store.workUnit(data.number()).orElseThrow();
    }

    @Transactional
    public void saveRules(WorkCenterId center, WorkRules rules) {
        ruleStore.save(center, rules);
        AfterCommit.run(map::invalidateAll);
    }

    private static Problem taken(String field, String number) {
        return Problem.of(HttpStatus.CONFLICT, "number-taken", "plant.number-taken", number)
                .field(field, "plant.number-taken", number);
    }
}
