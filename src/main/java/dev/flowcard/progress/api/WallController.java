package dev.flowcard.progress.api;

import dev.flowcard.progress.Wall;
import dev.flowcard.progress.WallBoard;
import dev.flowcard.progress.WallBoard.Kind;
import dev.flowcard.progress.WallBoard.Tile;
import dev.flowcard.progress.WallBoards;
import dev.flowcard.progress.WallFeed;
import dev.flowcard.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a wall shows: once, or as a stream of server-sent events, one for each change, at most four a second. */
@RestController
@RequestMapping("/api/v1/wall")
class WallController {
    private static final String WATCHERS =
            "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','MANAGER','ADMIN','WALL')";
    private static final String READERS = "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','MANAGER','ADMIN')";
    private static final String COMPOSERS = "hasAnyRole('FOREMAN','PLANNER','ADMIN')";

    private static final int USUAL_TURN = 15;

    private final Wall wall;
    private final WallFeed feed;
    private final WallBoards boards;

    WallController(Wall wall, WallFeed feed, WallBoards boards) {
        this.wall = wall;
        this.feed = feed;
        this.boards = boards;
    }

    record BoardBody(
            @Nullable String name,
            @Nullable Integer turn,
            @Nullable List<TileBody> tiles) {}

    record TileBody(
            @Nullable String kind,
            @Nullable List<String> centers,
            @Nullable String title,
            @Nullable String text) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WATCHERS)
    String now() {
        return wall.now();
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(WATCHERS)
    SseEmitter stream(HttpServletRequest request) {
        return feed.open(request.isUserInRole("WALL"));
    }

    @GetMapping("/boards")
    @PreAuthorize(READERS)
    List<WallBoard> boards() {
        return boards.all();
    }

    /** Adds a board, or changes the one of that name. */
    @PostMapping("/boards")
    @PreAuthorize(COMPOSERS)
    WallBoard save(@RequestBody BoardBody body) {
        List<Tile> tiles = Objects.requireNonNullElse(body.tiles(), List.<TileBody>of()).stream()
                .map(WallController::tile)
                .toList();
        return boards.save(new WallBoard(
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.turn(), USUAL_TURN),
                tiles));
    }

    private static Tile tile(@Nullable TileBody body) {
        if (body == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                    .field("tiles", "shared.problem.format");
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(body.kind()))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid")
                        .field("tiles.kind", "progress.board.kind-unknown", Arrays.toString(Kind.values())));
        return new Tile(kind, Objects.requireNonNullElse(body.centers(), List.of()), body.title(), body.text());
    }

    @DeleteMapping("/boards/{name}")
    @PreAuthorize(COMPOSERS)
    void delete(@PathVariable String name) {
        boards.delete(name);
    }
}
