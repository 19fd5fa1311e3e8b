package dev.flowcard.planning;

import dev.flowcard.plan.scheduling.Cost;
import dev.flowcard.planning.Proposal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Proposals and their slots, as they were found. */
@Repository
class ProposalStore {
    private static final String SELECT =
            "select id, name, owner, made_at, state, scenario, weighted_tardiness, setup_minutes, setup_before,"
                    + " flow_minutes, flow_before, seconds, version from plan_proposal ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    long add(String name, String owner, Instant at, Scenario scenario) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into plan_proposal (name, owner, made_at, state, scenario, slots) values (?, ?, ?, ?, ?, '[]')")
                .params(name, owner, Timestamp.from(at), State.RUNNING.name(), json.writeValueAsString(scenario))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * What a search has found.
     *
     * @param before what the same work costs in the order of the plan in force
     */
    record Answer(Cost cost, Cost before, List<Slot> slots) {}

    @Transactional
    void better(long id, Answer answer, int seconds) {
        jdbc.sql("update plan_proposal set weighted_tardiness = ?, setup_minutes = ?, setup_before = ?,"
                        + " flow_minutes = ?, flow_before = ?, seconds = ?, slots = ? where id = ? and state = ?")
                .params(
                        answer.cost().main(),
                        answer.cost().setupMinutes(),
                        answer.before().setupMinutes(),
                        answer.cost().flowMinutes(),
                        answer.before().flowMinutes(),
                        seconds,
                        json.writeValueAsString(answer.slots()),
                        id,
                        State.RUNNING.name())
                .update();
    }

    @Transactional
    void end(long id, State state, int seconds) {
        jdbc.sql("update plan_proposal set state = ?, seconds = ? where id = ? and state = ?")
                .params(state.name(), seconds, id, State.RUNNING.name())
                .update();
    }

    /** Nothing is looked for any more after a restart of the server that did. */
    @Transactional
    void endAllRunning() {
        jdbc.sql("update plan_proposal set state = ? where state = ?")
                .params(State.CANCELLED.name(), State.RUNNING.name())
                .update();
    }

    /** Answers whether it was still to be published. */
    boolean published(long id, long version) {
        return jdbc.sql("update plan_proposal set state = ?, version = ? where id = ? and state in (?, ?)")
                        .params(State.PUBLISHED.name(), version, id, State.DONE.name(), State.CANCELLED.name())
                        .update()
                == 1;
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(row()).optional();
    }

    /** The newest that nobody has published. */
    Optional<Proposal> latest() {
        return jdbc.sql(SELECT + "where state in ('DONE', 'CANCELLED') and weighted_tardiness is not null"
                        + " order by id desc limit 1")
                .query(row())
                .optional();
    }

    List<Proposal> page(long offset, int size) {
        return jdbc.sql(SELECT + "order by id desc limit ?, ?")
                .params(offset, size)
                .query(row())
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from plan_proposal").query(Long.class).single();
    }

    List<Slot> slots(long id) {
        return jdbc.sql("select slots from plan_proposal where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(written -> Arrays.asList(json.readValue(written, Slot[].class)))
                .orElse(List.of());
    }

    private static Proposal.@Nullable Work work(ResultSet row) throws SQLException {
        long flowBefore = row.getLong("flow_before");
        return row.wasNull()
                ? null
                : new Proposal.Work(
                        row.getLong("setup_minutes"),
                        row.getLong("setup_before"),
                        row.getLong("flow_minutes"),
                        flowBefore);
    }

    private RowMapper<Proposal> row() {
        return (row, i) -> {
            long tardiness = row.getLong("weighted_tardiness");
            boolean none = row.wasNull();
            Proposal.Work work = work(row);
            long version = row.getLong("version");
            boolean unpublished = row.wasNull();
            return new Proposal(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("owner"),
                    Objects.requireNonNull(row.getTimestamp("made_at")).toInstant(),
                    State.valueOf(row.getString("state")),
                    json.readValue(row.getString("scenario"), Scenario.class),
                    none ? null : tardiness,
                    work,
                    row.getInt("seconds"),
                    unpublished ? null : version);
        };
    }
}
