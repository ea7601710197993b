# frond in a container. Untried: no container engine runs where this was written. How to build and use it: docs/install.md
FROM debian:bookworm-slim

# Pictures need fontconfig and a font.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libfontconfig1 fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*

# ADD unpacks the archive and keeps the times of its files, which the class cache needs.
ARG VERSION=0.3.0
ADD dist/target/frond-${VERSION}-linux-x64.tar.gz /opt/
RUN ln -s /opt/frond-${VERSION}/bin/frond /usr/local/bin/frond

WORKDIR /work
ENTRYPOINT ["frond"]
