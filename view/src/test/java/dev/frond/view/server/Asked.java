package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A request over a socket, with headers that Java's clients do not let one set, and what came back. */
final class Asked {
    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] bytes;

    private Asked(byte[] reply) {
        String all = new String(reply, UTF_8);
        String head = all.substring(0, all.indexOf("\r\n\r\n"));
        this.status = Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        this.bytes = Arrays.copyOfRange(reply, head.getBytes(UTF_8).length + 4, reply.length);
    }

    /** @param headers lines, each with its end */
    static Asked of(String method, String address, String headers) throws IOException {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String request = method + " " + address.substring(address.indexOf(uri.getRawPath())) + " HTTP/1.1\r\n"
                    + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new Asked(socket.getInputStream().readAllBytes());
        }
    }

    /** As a browser asks for a part of the page. */
    static Asked get(String address) throws IOException {
        return of(
                "GET", address, "Host: " + URI.create(address).getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\n");
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, UTF_8);
    }
}
