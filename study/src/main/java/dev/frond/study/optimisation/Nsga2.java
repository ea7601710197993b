package dev.frond.study.optimisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * NSGA-II (Deb et al. 2002) for several goals: a population that spreads along the front of points of which none is better than another by all
 * goals. Each generation is one batch.
 */
public final class Nsga2 {
    private static final double CROSSOVER = 0.9;
    private static final double CROSSOVER_INDEX = 15;
    private static final double MUTATION_INDEX = 20;
    private static final int LARGEST_POPULATION = 40;
    private static final int LEAST_POPULATION = 8;

    private final Search search;
    private final int dimension;
    private final int population;
    private final Random random;

    /** Of a population of so many, which is even. */
    public Nsga2(Search search, int dimension, int population, long seed) {
        this.search = search;
        this.dimension = dimension;
        this.population = population;
        this.random = new Random(seed);
    }

    /** The size of a population that suits a budget. */
    public static int usualPopulation(int budget) {
        return Math.max(LEAST_POPULATION, Math.min(LARGEST_POPULATION, budget / 10 / 2 * 2));
    }

    /** One of the population, with its front and its distance from its neighbours. */
    private static final class Member {
        final double[] place;
        final Fitness fitness;
        int rank;
        double crowding;

        Member(double[] place, Fitness fitness) {
            this.place = place;
            this.fitness = fitness;
        }
    }

    /** Searches until the budget is used up; one of the first population is {@code start}. */
    public void run(double... start) throws IOException {
        List<double[]> first = new ArrayList<>(List.<double[]>of(start.clone()));
        while (first.size() < population) {
            first.add(random.doubles(dimension).toArray());
        }
        List<Member> members = chosen(looked(first));
        while (!search.isSpent()) {
            List<Member> all = new ArrayList<>(members);
            all.addAll(looked(children(members)));
            members = chosen(all);
        }
    }

    private List<Member> looked(List<double[]> places) throws IOException {
        List<Fitness> found = search.look(places);
        return IntStream.range(0, found.size())
                .mapToObj(k -> new Member(places.get(k), found.get(k)))
                .toList();
    }

    /** The better half: by fronts, within one those with the most room about them. */
    private List<Member> chosen(List<Member> all) {
        List<Fitness> fitness = all.stream().map(one -> one.fitness).toList();
        List<Member> chosen = new ArrayList<>();
        int rank = 0;
        for (List<Integer> front : ParetoRanks.fronts(fitness)) {
            double[] crowding = ParetoRanks.crowding(front, fitness);
            List<Member> members = new ArrayList<>();
            for (int k = 0; k < front.size(); k++) {
                Member member = all.get(front.get(k));
                member.rank = rank;
                member.crowding = crowding[k];
                members.add(member);
            }
            members.sort(Comparator.comparingDouble((Member member) -> -member.crowding));
            chosen.addAll(members.subList(0, Math.min(members.size(), population - chosen.size())));
            rank++;
        }
        return chosen;
    }

    private List<double[]> children(List<Member> members) {
        List<double[]> children = new ArrayList<>();
        while (children.size() < population) {
            double[] first = winner(members).place.clone();
            double[] second = winner(members).place.clone();
            if (random.nextDouble() < CROSSOVER) {
                cross(first, second);
            }
            mutate(first);
            mutate(second);
            children.add(first);
            children.add(second);
        }
        return children;
    }

    /** The better of two at random. */
    private Member winner(List<Member> members) {
        Member one = members.get(random.nextInt(members.size()));
        Member other = members.get(random.nextInt(members.size()));
        if (one.rank != other.rank) {
            return one.rank < other.rank ? one : other;
        }
        return one.crowding >= other.crowding ? one : other;
    }

    /** Simulated binary crossover, in half of the variables. */
    private void cross(double[] first, double[] second) {
        for (int i = 0; i < dimension; i++) {
            if (random.nextBoolean()) {
                double u = random.nextDouble();
                double base = u <= 0.5 ? 2 * u : 1 / (2 * (1 - u));
                double spread = StrictMath.pow(base, 1 / (CROSSOVER_INDEX + 1));
                double middle = 0.5 * (first[i] + second[i]);
                double half = 0.5 * spread * (second[i] - first[i]);
                first[i] = inside(middle - half);
                second[i] = inside(middle + half);
            }
        }
    }

    /** Polynomial mutation, of one variable in the mean. */
    private void mutate(double... place) {
        for (int i = 0; i < dimension; i++) {
            if (random.nextDouble() * dimension < 1) {
                double u = random.nextDouble();
                double power = 1 / (MUTATION_INDEX + 1);
                double move = u < 0.5 ? StrictMath.pow(2 * u, power) - 1 : 1 - StrictMath.pow(2 * (1 - u), power);
                place[i] = inside(place[i] + move);
            }
        }
    }

    private static double inside(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
