package dev.flowcard.progress.api;

import dev.flowcard.progress.Wall;
import dev.flowcard.progress.WallFeed;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a wall shows: once, or as a stream of server-sent events, one for each change, at most four a second. */
@RestController
@RequestMapping("/api/v1/wall")
class WallController {
    private static final String WATCHERS = "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','ADMIN')";

    private final Wall wall;
    private final WallFeed feed;

    WallController(Wall wall, WallFeed feed) {
        this.wall = wall;
        this.feed = feed;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WATCHERS)
    String now() {
        return wall.now();
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(WATCHERS)
    SseEmitter stream() {
        return feed.open();
    }
}
