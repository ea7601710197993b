package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.frond.view.page.PageFile;
import java.io.IOException;

/** What is sent back, all of it at once. */
final class Answer {
    private final int status;
    private final PageFile content;

    private Answer(int status, PageFile content) {
        this.status = status;
        this.content = content;
    }

    static Answer of(PageFile file) {
        return new Answer(200, file);
    }

    static Answer json(String text) {
        return of(new PageFile("application/json", text.getBytes(UTF_8)));
    }

    static Answer text(String text) {
        return of(new PageFile("text/plain; charset=utf-8", text.getBytes(UTF_8)));
    }

    static Answer bytes(byte[] bytes) {
        return of(new PageFile("application/octet-stream", bytes));
    }

    /** In words for a person. */
    static Answer refusal(int status, String words) {
        return new Answer(status, new PageFile("text/plain; charset=utf-8", (words + "\n").getBytes(UTF_8)));
    }

    void sendTo(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", content.type());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.bytes().length));
        }
        boolean bare = head || content.bytes().length == 0;
        exchange.sendResponseHeaders(status, bare ? -1 : content.bytes().length);
        if (!bare) {
            exchange.getResponseBody().write(content.bytes());
        }
    }
}
