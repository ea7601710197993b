package dev.frond.sweep.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A grid of points that is known at few of them: a square whose known points differ is cut into four, from squares of a coarse grid down to
 * those between neighbours. What has to be known follows from what is known, in any order.
 */
public final class RefinedGrid {
    private final int rows;
    private final int columns;
    private final int coarse;

    /**
     * A grid, whose points are numbered row by row.
     *
     * @param rows points upward; one less is a multiple of {@code coarse}, as of {@code columns}
     * @param coarse distance of the points that are needed at first: a power of two
     */
    public RefinedGrid(int rows, int columns, int coarse) {
        if ((rows - 1) % coarse != 0 || (columns - 1) % coarse != 0) {
            throw new IllegalArgumentException(rows + " by " + columns + " points at a distance of " + coarse);
        }
        this.rows = rows;
        this.columns = columns;
        this.coarse = coarse;
    }

    /** A square, from its lowest corner. */
    private record Square(int row, int column, int size) {}

    /**
     * The points that are needed and not known yet, rising; none when it is done.
     *
     * @param side of the boundary that a point is on; null of one that is not known
     */
    public List<Integer> missing(IntFunction<@Nullable String> side) {
        Set<Integer> needed = new TreeSet<>();
        Deque<Square> squares = squares();
        while (!squares.isEmpty()) {
            Square square = squares.pop();
            addCorners(square, needed);
            if (isCut(square, side)) {
                squares.addAll(quarters(square));
            }
        }
        return needed.stream().filter(point -> side.apply(point) == null).toList();
    }

    /** The point that stands for one: the nearest corner of the smallest square around it that was not cut. */
    public int nearest(int point, IntFunction<@Nullable String> side) {
        int row = point / columns;
        int column = point % columns;
        Square square = new Square(lower(row, rows), lower(column, columns), coarse);
        while (isCut(square, side)) {
            int half = square.size / 2;
            square = new Square(
                    row >= square.row + half ? square.row + half : square.row,
                    column >= square.column + half ? square.column + half : square.column,
                    half);
        }
        int up = 2 * (row - square.row) > square.size ? square.size : 0;
        int across = 2 * (column - square.column) > square.size ? square.size : 0;
        return (square.row + up) * columns + square.column + across;
    }

    private int lower(int place, int count) {
        return Math.min(place / coarse * coarse, Math.max(0, count - 1 - coarse));
    }

    private Deque<Square> squares() {
        Deque<Square> squares = new ArrayDeque<>();
        for (int row = 0; row < rows - 1; row += coarse) {
            for (int column = 0; column < columns - 1; column += coarse) {
                squares.add(new Square(row, column, coarse));
            }
        }
        return squares;
    }

    private static List<Square> quarters(Square square) {
        int half = square.size / 2;
        List<Square> quarters = new ArrayList<>();
        for (int up = 0; up < 2; up++) {
            for (int across = 0; across < 2; across++) {
                quarters.add(new Square(square.row + up * half, square.column + across * half, half));
            }
        }
        return quarters;
    }

    private void addCorners(Square square, Set<Integer> points) {
        for (int up = 0; up <= square.size; up += square.size) {
            for (int across = 0; across <= square.size; across += square.size) {
                points.add((square.row + up) * columns + square.column + across);
            }
        }
    }

    /** Whether known points of a square, those on its sides included, are on several sides of the boundary. */
    private boolean isCut(Square square, IntFunction<@Nullable String> side) {
        if (square.size == 1) {
            return false;
        }
        Set<String> sides = new HashSet<>();
        for (int row = square.row; row <= square.row + square.size; row++) {
            for (int column = square.column; column <= square.column + square.size; column++) {
                String one = side.apply(row * columns + column);
                if (one != null) {
                    sides.add(one);
                }
            }
        }
        return sides.size() > 1;
    }
}
