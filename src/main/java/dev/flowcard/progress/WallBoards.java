package dev.flowcard.progress;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flowcard.identity.Audit;
import dev.flowcard.plant.Plant;
import dev.flowcard.progress.WallBoard.Kind;
import dev.flowcard.progress.WallBoard.Tile;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The boards that foremen have composed. A few dozen, kept at hand; every wall sees a change within seconds. */
@Service
public class WallBoards {
    private static final String ALL = "all";
    private static final TypeReference<List<Tile>> TILES = new TypeReference<>() {};
    private static final int MOST_TILES = 48;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int SHORTEST_TURN = 5;
    private static final int LONGEST_TURN = 300;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Plant plant;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final LoadingCache<String, List<WallBoard>> boards =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(key -> load());

    WallBoards(JdbcClient jdbc, JsonMapper json, Plant plant, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.plant = plant;
        this.audit = audit;
        this.events = events;
    }

    /** A board was composed anew or taken away. A plain event after the commit. */
    record Changed(String name) {}

    public List<WallBoard> all() {
        return boards.get(ALL);
    }

    public Optional<WallBoard> find(String name) {
        return all().stream().filter(b -> b.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Adds a board, or changes the one of that name. */
    @Transactional
    public WallBoard save(WallBoard board) {
        check(board);
        jdbc.sql("""
                insert into wall_board (name, turn, tiles) values (?, ?, ?)
                on duplicate key update name = values(name), turn = values(turn), tiles = values(tiles)""")
                .params(board.name().strip(), board.turn(), json.writeValueAsString(board.tiles()))
                .update();
        changed("board.save", board.name());
        return board;
    }

    @Transactional
    public void delete(String name) {
        int deleted = jdbc.sql("delete from wall_board where name_key = upper(?)")
                .param(name)
                .update();
        if (deleted == 0) {
            throw Problem.of(HttpStatus.NOT_FOUND, "board-not-found", "progress.board.missing", name);
        }
        changed("board.delete", name);
    }

    private void changed(String action, String name) {
        audit.record(action, name, "");
        AfterCommit.run(() -> {
            boards.invalidateAll();
            events.publishEvent(new Changed(name));
        });
    }

    private void check(WallBoard board) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid");
        if (board.name().isBlank() || board.name().length() > LONGEST_NAME) {
            problem.field("name", "progress.board.name-length", LONGEST_NAME);
        }
        if (board.turn() < SHORTEST_TURN || board.turn() > LONGEST_TURN) {
            problem.field("turn", "progress.board.turn-range", SHORTEST_TURN, LONGEST_TURN);
        }
        if (board.tiles().isEmpty() || board.tiles().size() > MOST_TILES) {
            problem.field("tiles", "progress.board.tiles-range", MOST_TILES);
        }
        board.tiles().forEach(tile -> check(problem, tile));
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void check(Problem problem, Tile tile) {
        for (String center : tile.centers()) {
            if (plant.findWorkCenter(center).isEmpty()) {
                problem.field("tiles.centers", "progress.board.center-unknown", center);
            }
        }
        boolean needsOne = tile.kind() == Kind.CENTER || tile.kind() == Kind.HOURS || tile.kind() == Kind.SUBCONTRACT;
        if (needsOne && tile.centers().isEmpty()) {
            problem.field("tiles.centers", "progress.board.center-needed");
        }
        if (length(tile.text()) > LONGEST_TEXT || length(tile.title()) > LONGEST_NAME) {
            problem.field("tiles.text", "progress.board.text-length", LONGEST_TEXT);
        }
    }

    private static int length(@org.jspecify.annotations.Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private List<WallBoard> load() {
        return jdbc.sql("select name, turn, tiles from wall_board order by name_key limit 200")
                .query((row, i) ->
                        new WallBoard(row.getString(1), row.getInt(2), json.readValue(row.getString(3), TILES)))
                .list();
    }
}
