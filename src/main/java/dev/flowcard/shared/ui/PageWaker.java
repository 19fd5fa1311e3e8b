package dev.flowcard.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Wakes the open pages of one kind when what they show has changed, each at most four times a second. */
public final class PageWaker {
    private static final long PAUSE_MILLIS = 250;

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService waker;

    public PageWaker(String name) {
        waker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    private record Watcher(UI page, Predicate<String> concerned, Command change, AtomicBoolean waiting) {}

    /** Does something to a page, with its lock, after each change. */
    public Registration watch(UI page, Command change) {
        return watch(page, subject -> true, change);
    }

    /** Does so only after changes of subjects that concern the page: of a hundred open pages one scan wakes one. */
    public Registration watch(UI page, Predicate<String> concerned, Command change) {
        Watcher watcher = new Watcher(page, concerned, change, new AtomicBoolean());
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Something has changed. */
    public void wake() {
        watchers.forEach(this::wakeSoon);
    }

    /** Something of a subject has changed. */
    public void wake(String subject) {
        watchers.stream().filter(watcher -> watcher.concerned().test(subject)).forEach(this::wakeSoon);
    }

    private void wakeSoon(Watcher watcher) {
        if (watcher.waiting().compareAndSet(false, true)) {
            var unused = waker.schedule(() -> wake(watcher), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void wake(Watcher watcher) {
        watcher.waiting().set(false);
        if (watchers.contains(watcher)) {
            // a page that takes long to draw keeps no other waiting
            Thread.startVirtualThread(() -> draw(watcher));
        }
    }

    private static void draw(Watcher watcher) {
        var unused = watcher.page().access(watcher.change());
    }

    public void stop() {
        waker.shutdownNow();
    }
}
