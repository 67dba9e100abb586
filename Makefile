# The two commands: `make map` draws the sample, `make test` checks everything. `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
PREFIX ?= /usr/local
DATE ?= 2017-11-11
VERSION := $(shell sed -n 's/.*version: "\(.*\)".*/\1/p' Sources/MapGenCommand/MapGenCommand.swift)
# The Swift runtime is linked in, so that what is installed or packed needs no Swift.
RELEASE := -c release --static-swift-stdlib --product mapgen
BINARY := .build/release/mapgen
ARCHIVE := mapgen-$(VERSION)-$(shell uname -s | tr A-Z a-z)-$(shell uname -m)

.PHONY: help setup setup-test map gallery build test test-page lint format install uninstall dist clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## Install the Debian packages that building needs, where they are missing
	@scripts/setup.sh build

setup-test: setup
	@scripts/setup.sh test

build: setup ## Build the release
	swift build $(RELEASE)

map: build ## Draw the map of DATE (2017-11-11) from the first sample, as PNG and SVG, into out/
	@mkdir -p out
	@cd out && ../$(BINARY) render --date $(DATE) | sed 's|^|out/|'

test: setup-test lint ## Check the format, build and run all tests
	swift build --build-tests
	swift test --skip-build

test-page: build ## Drive the pages of the samples in Chromium, with axe-core (skipped where these are missing)
	@scripts/test-page.sh $(abspath $(BINARY)) || [ $$? = 77 ]

gallery: build ## Draw the pictures of the README anew, into docs/gallery (needs ffmpeg)
	@scripts/gallery.sh $(abspath $(BINARY))

lint: ## Check the format of the sources
	swift format lint --strict --recursive Package.swift Sources Tests

format: ## Format the sources
	swift format --in-place --recursive Package.swift Sources Tests

install: build ## Install mapgen and its data below PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/mapgen"
	install -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/mapgen"
	cp -R data/. "$(DESTDIR)$(PREFIX)/share/mapgen/"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/mapgen; try: mapgen render --date $(DATE)"

uninstall: ## Take away what `make install` put below PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/mapgen"
	rm -rf "$(DESTDIR)$(PREFIX)/share/mapgen"

dist: build ## Pack a relocatable archive for machines without Swift
	rm -rf dist/$(ARCHIVE)
	mkdir -p dist/$(ARCHIVE)/bin dist/$(ARCHIVE)/share/mapgen
	install -s -m 755 $(BINARY) dist/$(ARCHIVE)/bin/mapgen
	cp -R data/. dist/$(ARCHIVE)/share/mapgen/
	cp README.md LICENSE CHANGELOG.md dist/$(ARCHIVE)/
	tar -C dist --sort=name --owner=0 --group=0 --numeric-owner -czf dist/$(ARCHIVE).tar.gz $(ARCHIVE)
	@echo "Packed dist/$(ARCHIVE).tar.gz; it needs: $$(scripts/setup.sh list-run)"

clean: ## Remove what was built
	rm -rf .build out dist
