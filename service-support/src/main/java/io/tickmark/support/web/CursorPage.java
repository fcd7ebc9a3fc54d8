package io.tickmark.support.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param next path and query of the next page; null on the last one
 * @param position how far in the event log the list is up to date
 */
public record CursorPage<T>(List<T> items, @Nullable String next, long position) {

    public static final int MAX_LIMIT = 500;

    /**
     * The page for the current request.
     *
     * @param found up to one item more than the limit, which tells that there is a next page
     * @param cursor what {@code after} has to be for the page after an item
     */
    public static <T> CursorPage<T> of(List<T> found, int limit, Function<? super T, ?> cursor, long position) {
        if (found.size() <= limit) {
            return new CursorPage<>(List.copyOf(found), null, position);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        String next = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("after", cursor.apply(items.getLast()))
                .build()
                .toUriString();
        return new CursorPage<>(items, next, position);
    }
}
