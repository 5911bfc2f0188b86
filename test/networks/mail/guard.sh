#!/bin/sh
# Runs both servers of one mail host for as long as somebody holds our input open. When whoever started us ends,
# however he ends, the input ends too: then the servers are stopped and the folder is removed.
folder=$1
# Ctrl-C is for the tests: they let go of us when they are done.
trap '' INT
dovecot -F -c "$folder/dovecot.conf" &
dovecot=$!
postfix -c "$folder/postfix" start-fg >"$folder/postfix.out" 2>&1 &
postfix=$!
read -r _
kill "$dovecot"
kill "$(sed 1q "$folder/postfix/spool/pid/master.pid")"
wait "$dovecot" "$postfix"
rm -rf "$folder"
