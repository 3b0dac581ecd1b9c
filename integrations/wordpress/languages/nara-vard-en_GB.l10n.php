<?php
return require __DIR__ . '/nara-vard-en_US.l10n.php';
